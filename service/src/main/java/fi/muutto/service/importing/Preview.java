package fi.muutto.service.importing;

import java.util.ArrayList;
import java.util.List;

/** What a page shows of the files before anything is written. */
record Preview(List<FileView> files) {
    /** Values without a place that one page lists; of further files it tells how many there are. */
    private static final int MOST_UNPLACED = 3_000;

    static Preview of(List<FileView> all) {
        var shown = new ArrayList<FileView>();
        int left = MOST_UNPLACED;
        for (var file : all) {
            boolean fits = file.unplacedCount() <= left;
            shown.add(fits ? file : file.withoutUnplaced());
            left -= fits ? file.unplacedCount() : 0;
        }
        return new Preview(shown);
    }

    public long count(Outcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }

    public long fresh() {
        return count(Outcome.NEW);
    }

    public long here() {
        return count(Outcome.HERE);
    }

    public long conflicts() {
        return count(Outcome.CONFLICT);
    }

    public long refused() {
        return count(Outcome.REFUSED);
    }
}
