package org.dorsal.core.exchange.internal.intake;

import java.io.Serial;
import org.dorsal.text.Printable;

/** An item that no question can be made of. The message says why, as the end of a sentence about it. */
final class Unfit extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
        super(why);
    }

    static String reason(String type) {
        switch (type) {
            case "display": return "a text that asks nothing has no place of its own here";
            case "string":
            case "text":
            case "url": return "a free text is nothing that a rule could read";
            case "date":
            case "dateTime":
            case "time": return "dates and times are no facts here: ask for days, weeks or years ago";
            case "quantity": return "a number with a unit to choose is no fact here: ask for a number of one unit";
            case "attachment":
            case "reference": return "files and references are no facts here";
            default: return "items of the type '" + Printable.of(type) + "' are not known here";
        }
    }
}
