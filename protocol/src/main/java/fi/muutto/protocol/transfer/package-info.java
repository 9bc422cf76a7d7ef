/** How an account moves from one service to another: the key, the messages, the receipts and the two state machines. */
@NullMarked
package fi.muutto.protocol.transfer;

import org.jspecify.annotations.NullMarked;
