package org.dorsal.core.packs.internal.file;

import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Printable;

/** Says in a few lines of a terminal what a list of problems says in many. */
public final class Unsound {
    private static final int LONGEST_FILE = 48;
    private static final int LONGEST_PROBLEM = 160;
    private static final int LONGEST_FIX = 90;

    private Unsound() {
    }

    /**
     * @param what what comes of it, in one sentence
     * @param problems at least one; the first is told
     */
    public static Refusal refusal(String what, List<PackProblem> problems) {
        PackProblem first = problems.get(0);
        String place = Printable.cut(first.file(), LONGEST_FILE) + (first.line() > 0 ? ":" + first.line() + ":" + first.column() : "");
        boolean alone = problems.size() == 1;
        String more = alone ? "" : " And " + (problems.size() - 1) + " more.";
        String fix = first.fix().length() > LONGEST_FIX ? "" : Printable.cut(first.fix(), LONGEST_FIX) + " ";
        return new Refusal(what, place + ": " + Printable.cut(first.what(), LONGEST_PROBLEM) + more,
            fix + (alone ? "Then run `dorsal pack verify FILE`." : "`dorsal pack verify FILE` lists all."));
    }
}
