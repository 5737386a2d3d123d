package org.dorsal.itests.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.screening.Reply;
import org.dorsal.itests.terminal.PlainConversation.Said;
import org.dorsal.itests.terminal.PlainConversation;

/** A worked case played by a person who sees only the screens: reads their titles and lines, and types what is so. */
final class PlayedCase {
    private static final Map<String, Level> TITLES = Map.of("STOP. Call", Level.EMERGENCY, "Not today:", Level.URGENT,
        "Not now:", Level.CONSULT, "Gentle things only", Level.CAUTION, "It ends here", Level.CAUTION,
        "All clear", Level.SELF_CARE, "You may go on", Level.SELF_CARE);

    private final Catalogue catalogue;
    private final WorkedCase worked;
    private HonestPerson person;

    PlayedCase(Catalogue catalogue, WorkedCase worked) {
        this.catalogue = catalogue;
        this.worked = worked;
        person = asDescribed();
    }

    /** The level that the screens lead to. */
    Level level(Path home) throws IOException {
        return worked.midSession() ? duringSession(home) : screened(home);
    }

    private Level screened(Path home) throws IOException {
        try (PlainConversation dorsal = new PlainConversation(home, "check")) {
            return verdict(dorsal, Level.SELF_CARE);
        }
    }

    /** First nothing has come up yet; what was found before counts as well, and may be enough for nothing to begin. */
    private Level duringSession(Path home) throws IOException {
        person = beforeAnythingCameUp();
        try (PlainConversation dorsal = new PlainConversation(home, "start", "desk-reset")) {
            Level before = Level.SELF_CARE;
            Said page = answered(dorsal);
            while (!page.title().startsWith("Desk reset")) {
                before = before.orHigher(levelOf(page));
                if (before.isAtLeast(Level.CONSULT)) {
                    return before;
                }
                dorsal.type("");
                page = answered(dorsal);
            }
            dorsal.type("");
            if (dorsal.nextBeginningWith("Get ready for") == null) {
                throw new IllegalStateException(worked.id() + " begins no session");
            }
            dorsal.type("s");
            person = asDescribed();
            return verdict(dorsal, before);
        }
    }

    private Level verdict(PlainConversation dorsal, Level atLeast) throws IOException {
        Said page = answered(dorsal);
        while (page.title().startsWith("STOPPED.")) {
            dorsal.type("");
            page = answered(dorsal);
        }
        return atLeast.orHigher(levelOf(page));
    }

    /** Answers questions and confirms the answers; the first page that is neither. */
    private Said answered(PlainConversation dorsal) throws IOException {
        while (true) {
            Said page = dorsal.page().orElseThrow(() -> new IllegalStateException(worked.id() + ": the screens ended"));
            Optional<Question> question = question(page);
            if (question.isPresent()) {
                dorsal.type(words(question.get()));
            } else if (page.title().startsWith("What you answered")) {
                dorsal.type("");
            } else {
                return page;
            }
        }
    }

    private Level levelOf(Said page) {
        return TITLES.entrySet().stream().filter(title -> page.title().startsWith(title.getKey())).map(Map.Entry::getValue).findFirst()
            .orElseThrow(() -> new IllegalStateException(worked.id() + " leads to " + page));
    }

    /** By what stands there alone: titles are not unique, titles with all their lines are. */
    private Optional<Question> question(Said page) {
        return catalogue.questions().values().stream().map(provided -> provided.what())
            .filter(question -> question.title().equals(page.title()))
            .filter(question -> IntStream.range(0, question.lines().size())
                .allMatch(i -> page.lines().contains((i + 1) + ". " + question.lines().get(i).text())))
            .findFirst();
    }

    private String words(Question question) {
        Reply reply = person.reply(question);
        if (reply.number().isPresent()) {
            return FactValue.of(reply.number().getAsDouble()).words();
        }
        return reply.marked().isEmpty() ? "n"
            : reply.marked().stream().sorted().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(" "));
    }

    private HonestPerson asDescribed() {
        return new HonestPerson(catalogue, Described.completely(worked.known()));
    }

    /** The same person in good health that day: what lasts is so already, and the pain is what it was before. */
    private HonestPerson beforeAnythingCameUp() {
        Map<String, FactValue> lasting = new HashMap<>(Described.completely(worked.known()));
        lasting.keySet().removeIf(fact -> catalogue.fact(fact).map(Fact::keeps).orElse(Duration.ZERO).isZero());
        Optional.ofNullable(worked.known().get("session_pain_before_nrs")).ifPresent(pain -> lasting.put("pain_nrs", pain));
        return new HonestPerson(catalogue, lasting);
    }
}
