package org.dorsal.itests.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;

/** The screens whose lines say a range of numbers in words, and how somebody with a number reads them. */
enum RangeInWords {
    SPELL("spell") {
        @Override
        int line(Question question, HonestPerson person) {
            if (person.truth("pain_recurrent_pattern").equals(FactValue.YES)) {
                return settingNumber(question, "recurrent_pattern_months", person.number("recurrent_pattern_months") < 3 ? 1 : 3);
            }
            return person.number("pain_duration_days") > 3 ? leadingTo(question, "spell-days")
                : settingNumber(question, "pain_duration_days", 3);
        }
    },
    TEMPERATURE("temperature") {
        @Override
        int line(Question question, HonestPerson person) {
            return settingNumber(question, "fever_celsius", person.number("fever_celsius") < 38 ? 37 : 38);
        }
    },
    MORNING_STIFFNESS("morning-stiffness") {
        @Override
        int line(Question question, HonestPerson person) {
            return settingNumber(question, "morning_stiffness_minutes", person.number("morning_stiffness_minutes") > 30 ? 31 : 30);
        }
    };

    private final String question;

    RangeInWords(String question) {
        this.question = question;
    }

    static Optional<RangeInWords> of(String question) {
        return Arrays.stream(values()).filter(range -> range.question.equals(question)).findFirst();
    }

    /** The index of the line in whose range the person is. */
    abstract int line(Question question, HonestPerson person);

    private static int settingNumber(Question question, String fact, int number) {
        return first(question, line -> FactValue.of(number).equals(line.sets().get(fact)));
    }

    private static int leadingTo(Question question, String next) {
        return first(question, line -> line.followUp().equals(Optional.of(next)));
    }

    private static int first(Question question, Predicate<Question.Line> which) {
        return IntStream.range(0, question.lines().size()).filter(i -> which.test(question.lines().get(i))).findFirst()
            .orElseThrow(() -> new NoFittingLineException(question.id()));
    }
}
