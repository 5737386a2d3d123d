package org.dorsal.core.console.internal.guide.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.console.internal.guide.Glass;
import org.dorsal.core.console.internal.guide.Samples;
import org.dorsal.core.console.internal.guide.World;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screen;
import org.junit.jupiter.api.Test;

/** Where a person is asked what is at hand, the sound of a session is tried out. */
class SoundTrialTest {
    private final List<Sounds.Signal> heard = new ArrayList<>();
    private boolean closed;

    private final Sounds sounds = new Sounds() {
        @Override
        public void give(Signal signal, String words) {
            heard.add(signal);
        }

        @Override
        public void tick() {
            // Nothing takes time.
        }

        @Override
        public void close() {
            closed = true;
        }
    };

    private static Screen asking(Section section) {
        Question q = Samples.marks("at_hand", "What do you have?", "A foam roller");
        return new Screen(new Question(q.id(), q.title(), q.hint(), section, q.order(), q.shape(), q.lines(), q.number(), q.notSure(),
            q.when()), 0, Optional.empty(), Optional.empty());
    }

    private Optional<Reply> asked(Glass glass, Section section) {
        return new QuestionTalk(new Talk(glass), new QuestionPage(ZoneOffset.UTC), fact -> Optional.empty(), () -> sounds)
            .ask(asking(section), Optional.empty());
    }

    @Test
    void itIsHeardAtOnceAndAgainAtEachPressOfItsKey() {
        Glass glass = Glass.with(World.allClear().services().ticker(), "t", "t", "1", "\r");

        assertEquals(Optional.of(Reply.marking(0)), asked(glass, Section.AT_HAND));

        assertEquals(List.of(Sounds.Signal.START, Sounds.Signal.START, Sounds.Signal.START), heard);
        assertTrue(closed);
        assertTrue(glass.page("What do you have?").contains("t sound again"));
    }

    @Test
    void noOtherQuestionMakesASound() {
        Glass glass = Glass.with(World.allClear().services().ticker(), "n");

        asked(glass, Section.RIGHT_NOW);

        assertTrue(heard.isEmpty());
        assertFalse(glass.page("What do you have?").contains("sound again"));
    }
}
