package org.dorsal.core.console.internal.command.pack;

import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.answers.Lines;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Page;

/** A question without which nothing is changed. */
record YesOrNo(Streams streams) {
    /** Returns for a yes; anything else ends the command. */
    void ask(String question) {
        new Page(streams.out(), streams.width()).text(question + " (yes or no)");
        streams.out().flush();
        boolean agreed = new Lines(streams.in()).next().map(String::strip)
            .filter(answer -> answer.equalsIgnoreCase("yes") || answer.equalsIgnoreCase("y")).isPresent();
        if (!agreed) {
            throw Complaint.failed("Nothing was changed.", "Run the command again and answer yes, once you are sure.");
        }
    }
}
