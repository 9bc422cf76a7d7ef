package fi.muutto.service.purchase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes the tags out of a page that is going to be drawn elsewhere. Without the tree of tags, which stays behind, they mean
 * nothing, and there is one with a dictionary of its own for every line and border.
 */
final class Untagged {
    private static final Set<String> MARKS = Set.of(
            OperatorName.BEGIN_MARKED_CONTENT,
            OperatorName.BEGIN_MARKED_CONTENT_SEQ,
            OperatorName.END_MARKED_CONTENT,
            OperatorName.MARKED_CONTENT_POINT,
            OperatorName.MARKED_CONTENT_POINT_WITH_PROPS);

    private Untagged() {}

    static PDPage page(PDDocument document, int index) throws IOException {
        var page = document.getPage(index);
        var content = new PDStream(document);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(withoutMarks(new PDFStreamParser(page).parse()));
        }
        page.setContents(content);
        page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
        return page;
    }

    /** Operands stand before their operator. */
    private static List<Object> withoutMarks(List<Object> tokens) {
        var kept = new ArrayList<>();
        int operands = 0;
        for (var token : tokens) {
            kept.add(token);
            operands++;
            if (token instanceof Operator operator) {
                if (MARKS.contains(operator.getName())) {
                    kept.subList(kept.size() - operands, kept.size()).clear();
                }
                operands = 0;
            }
        }
        return kept;
    }
}
