package org.dorsal.core.console.internal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.console.internal.guide.screen.Left;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.sound.Silence;
import org.junit.jupiter.api.Test;

/** Whole pages, as they look on 80 by 24. */
class PagesTest {

    private static World screened() {
        World world = World.allClear();
        world.screenings.standing = Optional.of(Samples.clear("roller"));
        return world;
    }

    private static Glass played(World world, String... keys) {
        Glass glass = Glass.with(world.services().ticker(), keys);
        try {
            new Conversation(world.services(), World.settings(), new Talk(glass), Silence::new, 1)
                .start(Optional.empty(), new StartRequest("roller", Optional.empty(), Optional.empty()));
        } catch (Left e) {
            glass.seen.add(glass.shown());
        }
        return glass;
    }

    @Test
    void theSession() {
        assertEquals(String.join("\n",
            "Foam roller",
            "",
            " Get ready for Foam roller",
            "",
            " First: Kneel down and put your hands under the shoulders",
            "",
            "   O",
            "    --_",
            "       ---__            __               ######        ##    ######",
            "        |   -------_---- |               ##  ##  ##   ###    ##",
            "        |                |               ##  ##        ##    ######",
            "        |                |               ##  ##  ##    ##        ##",
            "        |                |               ######      ######  ######",
            "        |                |",
            "        o                ----------",
            "",
            "",
            "",
            " Trouble? Come off first; the screen can wait.",
            "",
            "",
            "",
            "",
            " any key pause   s something is wrong"), played(World.allClear(), "n", "4", "3", "\r", "@x").page("Foam roller\n"));
    }

    @Test
    void thePageBefore() {
        assertEquals(String.join("\n",
            "Foam roller: On the floor",
            "",
            "   O                                                 -------\\",
            "    --_                                            _-       \\\\\\",
            "       ---__            __                      _--            \\\\\\",
            "        |   -------_---- |                   _--|                |",
            "        |                |                  O   |                |",
            "        |                |                      |                |",
            "        |                |                      |                |",
            "        |                |                      |                |",
            "        o                ----------             o                ----------",
            " Start: On hands and knees, chest forward. Then: On hands and knees, the back",
            " rounded.",
            " You need: a mat on the floor.",
            " How much: 2 sets of 5, held 5 s, 20 s rest between; about 3 min. ○",
            " Get on: Kneel down and put your hands under the shoulders.",
            " Do: 1 Arch the back gently. 2 Stay there and breathe.",
            " Get off: Sit back on your heels.",
            " Breath: Breathe in on the way, out on the way back. ○",
            " Take care: Never force it. ○",
            " Stop at once when something feels wrong: s, or any key and then s.",
            "",
            "",
            " Enter get ready (15 s)   Esc back   v another way   c all cautions, sources"), played(screened()).page("Foam roller: On the floor"));
    }

    @Test
    void thePageBeforeWithTheAnswersItRestsOn() {
        assertEquals(String.join("\n",
            "Foam roller: On the floor",
            "",
            " You answered (a letter corrects its line):",
            " a  Right now, have you any of these? answered",
            " d  How bad is the pain now? answered",
            " e  How long has this spell lasted? answered",
            "   O                                                 -------\\",
            "    --_                                            _-       \\\\\\",
            "       ---__            __                      _--            \\\\\\",
            "        |   -------_---- |                   _--|                |",
            "        |                |                  O   |                |",
            "        |                |                      |                |",
            "        |                |                      |                |",
            "        |                |                      |                |",
            "        o                ----------             o                ----------",
            " Start: On hands and knees, chest forward. Then: On hands and knees, the back",
            " rounded.",
            " You need: a mat on the floor.",
            " How much: 2 sets of 5, held 5 s, 20 s rest between; about 3 min. ○",
            " Take care: Never force it. ○",
            " Stop at once when something feels wrong: s, or any key and then s.",
            "",
            "",
            " Enter this is right: get ready (15 s)   Esc back   v another way   1 steps"), played(World.allClear(), "n", "4", "3").page("Foam roller: On the floor"));
    }
}
