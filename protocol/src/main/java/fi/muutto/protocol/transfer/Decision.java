package fi.muutto.protocol.transfer;

/** What the source, the only one to decide, has decided about an attempt. */
public sealed interface Decision {
    /** No claim of this attempt has arrived: the key is still good and has to be pasted again. */
    record Unknown() implements Decision {}

    /** The account is frozen for this attempt; the head is the answer of the claim again. */
    record Frozen(AccountHead head) implements Decision {}

    /** The attempt is burned. The word is the source's signed {@link AbortedWord}. */
    record Aborted(String word) implements Decision {}

    /** The account is handed over to this attempt. The receipt is the source's signed {@link SourceReceipt}. */
    record HandedOver(AccountHead head, String receipt) implements Decision {}
}
