package org.dorsal.core.exchange.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.Question;
import org.dorsal.core.exchange.given.AnyPerson;
import org.dorsal.core.exchange.given.AnyPerson.Screened;
import org.dorsal.core.screening.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal keeps facts; the form gives back the lines that were marked. */
class RememberedAnswersTest {
    private static final int PEOPLE = 200;

    private static final List<Screened> SCREENED = new ArrayList<>();
    private static Form form;
    private static Map<String, Item> items;

    @BeforeAll
    static void askManyPeople(@TempDir Path folder) {
        try (AnyPerson people = new AnyPerson(folder)) {
            form = new Form(people.catalogue());
            items = byLink(new Layout(form).items());
            LongStream.range(0, PEOPLE).mapToObj(people::screened).forEach(SCREENED::add);
        }
    }

    @Test
    void everyLineComesBackAsItWasMarkedUnlessADoubtHidesIt() {
        for (int person = 0; person < PEOPLE; person++) {
            Screened screened = SCREENED.get(person);
            Answers answers = new Answers(form, screened.kept().answers());
            String who = "person " + person + ", ";
            said(screened).forEach((link, said) -> {
                Optional<Given> told = answers.to(items.get(link));
                assertTrue(told.equals(Optional.of(said)) || isHidden(link, told, screened), who + link + ": said " + said + ", told " + told);
            });
        }
    }

    /** Then nothing is told, or that it is not sure: never the opposite of what was said. */
    private static boolean isHidden(String link, Optional<Given> told, Screened screened) {
        Question question = form.question(Links.question(link)).orElseThrow();
        boolean doubt = Stream.concat(Stream.of(question), question.lines().stream().flatMap(line -> form.following(line).stream()))
            .flatMap(q -> q.facts().stream()).map(screened.kept().answers()::get)
            .anyMatch(answer -> answer != null && answer.state() == State.NOT_SURE);
        return doubt && told.filter(answer -> !answer.equals(Links.NOT_SURE)).isEmpty();
    }

    @Test
    void whatWasNotAskedHasNoAnswer() {
        for (int person = 0; person < PEOPLE; person++) {
            Screened screened = SCREENED.get(person);
            Answers answers = new Answers(form, screened.kept().answers());
            Set<String> asked = screened.said().keySet().stream().map(Question::id).collect(Collectors.toSet());
            Set<String> told = items.values().stream().filter(item -> answers.to(item).isPresent()).map(item -> Links.question(item.link()))
                .collect(Collectors.toCollection(TreeSet::new));
            told.removeAll(asked);
            // Both ask how strong the pain is, so the screening leaves out the second.
            told.remove("pain");
            assertEquals(Set.of(), told, "person " + person);
        }
    }

    private static Map<String, Given> said(Screened screened) {
        Map<String, Given> said = new LinkedHashMap<>();
        screened.said().forEach((question, reply) -> {
            switch (question.shape()) {
                case MARKS: marks(question, reply, said); break;
                case CHOICE: said.put(question.id(), Links.option(question, reply.marked().iterator().next())); break;
                default: said.put(reply.number().isPresent() ? Links.number(question) : Links.notSure(question),
                    reply.number().isPresent() ? new Given.Amount(reply.number().getAsDouble(), isWhole(question)) : new Given.Flag(true));
            }
        });
        return said;
    }

    private static boolean isWhole(Question question) {
        return question.number().flatMap(form::fact).filter(fact -> fact.type() == FactType.WHOLE).isPresent();
    }

    private static void marks(Question question, Reply reply, Map<String, Given> said) {
        for (int i = 0; i < question.lines().size(); i++) {
            if (question.lines().get(i).sets().isEmpty() && question.lines().get(i).followUp().isEmpty()) {
                continue;
            }
            boolean yes = reply.marked().contains(i);
            said.put(Links.line(question, i), !question.notSure() ? new Given.Flag(yes)
                : reply.notSure().contains(i) ? Links.NOT_SURE : yes ? Links.YES : Links.NO);
        }
    }

    private static Map<String, Item> byLink(List<Item> items) {
        Map<String, Item> all = new LinkedHashMap<>();
        items.forEach(item -> {
            all.put(item.link(), item);
            all.putAll(byLink(item.items()));
        });
        return all;
    }
}
