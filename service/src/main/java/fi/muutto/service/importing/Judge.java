package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.NUMBER;
import static fi.muutto.protocol.record.InvoiceRecord.TYPE_CODE;

import fi.muutto.service.account.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what each file of an import is, one after another. The same for the preview and for the import itself. */
final class Judge {
    private final InvoiceFiles reader;
    private final KnownInvoices known;
    private final AccountId account;
    private final Set<String> seenFiles = new HashSet<>();
    private final List<Identity> seenInvoices = new ArrayList<>();

    Judge(InvoiceFiles reader, KnownInvoices known, AccountId account) {
        this.reader = reader;
        this.known = known;
        this.account = account;
    }

    /** What makes an invoice the same one: whose it is, its number and its kind. */
    private record Identity(SellerKey seller, String number, String typeCode) {
        static Identity of(ReadInvoice read) {
            return new Identity(
                    SellerKey.of(read.invoice()),
                    read.invoice().require(NUMBER),
                    read.invoice().require(TYPE_CODE));
        }

        boolean isSame(Identity other) {
            return number.equals(other.number) && typeCode.equals(other.typeCode) && seller.isSame(other.seller);
        }
    }

    Judged judge(BatchFile file, byte[] bytes) {
        var here = known.withFile(account, file.sha256());
        boolean again = !seenFiles.add(file.sha256());
        try {
            var read = reader.read(bytes);
            var flaw = Assembly.flawIn(read);
            if (flaw != null) {
                return refused(file, flaw);
            }
            if (again || here.isPresent()) {
                return judged(file, Outcome.HERE, read, here.orElse(null));
            }
            return compared(file, read);
        } catch (UnreadableFileException e) {
            return refused(file, Refusal.of(e));
        }
    }

    private Judged compared(BatchFile file, ReadInvoice read) {
        var identity = Identity.of(read);
        var twin = known.withNumber(account, identity.number()).stream()
                .filter(other -> identity.isSame(new Identity(other.seller(), identity.number(), other.typeCode())))
                .findFirst();
        boolean earlier = seenInvoices.stream().anyMatch(identity::isSame);
        seenInvoices.add(identity);
        return twin.isPresent() || earlier
                ? judged(
                        file,
                        Outcome.CONFLICT,
                        read,
                        twin.map(KnownInvoices.Known::id).orElse(null))
                : judged(file, Outcome.NEW, read, null);
    }

    private static Judged judged(BatchFile file, Outcome outcome, ReadInvoice read, @Nullable UUID other) {
        return new Judged(file.position(), file.name(), file.sha256(), outcome, read, other, null);
    }

    private static Judged refused(BatchFile file, Refusal refusal) {
        return new Judged(file.position(), file.name(), file.sha256(), Outcome.REFUSED, null, null, refusal);
    }
}
