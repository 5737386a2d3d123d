package org.dorsal.core.exchange;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import org.dorsal.core.exchange.ImportedPack.LeftOut;

/** There is nothing in a file that a pack could be made of. */
public final class UnusableQuestionnaireException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Problem {
        /** The file holds no JSON, or more of it than is read. */
        UNREADABLE,
        /** It holds something else than a FHIR {@code Questionnaire}. */
        NO_QUESTIONNAIRE,
        /** It is a questionnaire of which no item fits. */
        NOTHING_FITS,
        /** There is something already where the pack should be written. */
        FOLDER_IN_USE
    }

    private final transient Path file;
    private final Problem problem;
    private final transient List<LeftOut> leftOut;

    public UnusableQuestionnaireException(Path file, Problem problem, List<LeftOut> leftOut) {
        super(file + ": " + problem);
        this.file = file;
        this.problem = problem;
        this.leftOut = List.copyOf(leftOut);
    }

    /** The file, or the folder, that is meant. */
    public Path file() {
        return file;
    }

    public Problem problem() {
        return problem;
    }

    /** Why nothing fits. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }
}
