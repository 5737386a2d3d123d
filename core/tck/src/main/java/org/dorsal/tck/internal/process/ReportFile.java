package org.dorsal.tck.internal.process;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;
import org.dorsal.tck.internal.Diary;
import org.dorsal.text.Printable;

/** What a run takes down in a file: entry by entry, so that it can be read however the run ended. */
final class ReportFile implements Diary, AutoCloseable {
    /** An entry of the format of the JDK holds no longer text. */
    private static final int LONGEST = 10_000;

    private enum Entry { NAME, REQUIREMENT, PROBLEM, NOTE, END }

    /**
     * What was taken down.
     *
     * @param report of all that was found
     * @param whole whether the run came to its end
     */
    record Content(CompatibilityReport report, boolean whole) {
        /** The requirement that was being looked at last. */
        Optional<String> last() {
            return report.examined().stream().reduce((one, next) -> next);
        }
    }

    private final DataOutputStream out;

    ReportFile(Path file) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @Override
    public void isOf(String plugin) {
        write(Entry.NAME, plugin);
    }

    @Override
    public void examines(String requirement) {
        write(Entry.REQUIREMENT, requirement);
    }

    @Override
    public void found(Problem problem) {
        Place place = problem.place();
        write(Entry.PROBLEM, problem.requirement(), problem.severity().name(), place.subject(), place.file(), Integer.toString(place.line()),
            Integer.toString(place.column()), problem.what(), problem.counterexample().orElse(""), problem.fix());
    }

    @Override
    public void notes(String note) {
        write(Entry.NOTE, note);
    }

    @Override
    public void close() throws IOException {
        write(Entry.END);
        out.close();
    }

    private synchronized void write(Entry entry, String... texts) {
        try {
            out.writeByte(entry.ordinal());
            for (String text : texts) {
                out.writeUTF(Printable.cut(text, LONGEST));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content read(Path file, Path plugin) throws IOException {
        Optional<String> name = Optional.empty();
        Set<String> requirements = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean whole = false;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            while (!whole) {
                switch (Entry.values()[in.readByte()]) {
                    case NAME: name = Optional.of(in.readUTF()); break;
                    case REQUIREMENT: again(requirements, in.readUTF()); break;
                    case PROBLEM: problems.add(problem(in)); break;
                    case NOTE: notes.add(in.readUTF()); break;
                    default: whole = true;
                }
            }
        } catch (EOFException cutOff) {
            whole = false;
        }
        return new Content(new CompatibilityReport(plugin, name, List.copyOf(requirements), problems, notes), whole);
    }

    /** The one that was looked at last stands last. */
    private static void again(Set<String> requirements, String requirement) {
        requirements.remove(requirement);
        requirements.add(requirement);
    }

    private static Problem problem(DataInputStream in) throws IOException {
        String requirement = in.readUTF();
        Severity severity = Severity.valueOf(in.readUTF());
        Place place = new Place(in.readUTF(), in.readUTF(), Integer.parseInt(in.readUTF()), Integer.parseInt(in.readUTF()));
        return new Problem(requirement, severity, place, in.readUTF(), Optional.of(in.readUTF()).filter(text -> !text.isEmpty()), in.readUTF());
    }
}
