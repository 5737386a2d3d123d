package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Printable;

/** Says in a few lines of a terminal what a list of problems says in many. */
public final class Unsound {
    private static final int LONGEST_FILE = 48;
    private static final int LONGEST_PROBLEM = 160;
    private static final int LONGEST_FIX = 90;

    private Unsound() {
    }

    /** @param problems at least one */
    public static Refusal refusal(Coordinate pack, List<PackProblem> problems) {
        PackProblem first = problems.get(0);
        String place = Printable.cut(first.file(), LONGEST_FILE) + (first.line() > 0 ? ":" + first.line() + ":" + first.column() : "");
        String more = problems.size() == 1 ? "" : " And " + (problems.size() - 1) + " more.";
        String fix = first.fix().length() > LONGEST_FIX ? "" : Printable.cut(first.fix(), LONGEST_FIX) + " ";
        return new Refusal("The pack " + pack + " is not sound.", place + " " + Printable.cut(first.what(), LONGEST_PROBLEM) + more,
            fix + "`dorsal pack verify` lists all.");
    }
}
