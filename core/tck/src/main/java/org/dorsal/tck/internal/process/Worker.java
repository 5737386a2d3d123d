package org.dorsal.tck.internal.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.dorsal.tck.internal.Examination;
import org.dorsal.tck.internal.laboratory.Equipment;
import org.dorsal.tck.internal.laboratory.Laboratory;

/** The process in which the plugin runs. Its arguments: the folder of the equipment, a scratch folder, the file of the report, the plugin, and what was released before. */
final class Worker {
    private Worker() {
    }

    public static void main(String[] arguments) throws Exception {
        // Whoever began this is the only one who would end a plugin that does not.
        ProcessHandle.current().parent().ifPresent(begunBy -> begunBy.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Equipment equipment = new Equipment(Path.of(arguments[0]));
        try (ReportFile report = new ReportFile(Path.of(arguments[2]));
                Laboratory laboratory = Laboratory.open(equipment, Path.of(arguments[1]))) {
            new Examination(laboratory, report).of(Path.of(arguments[3]), Arrays.stream(arguments).skip(4).map(Path::of).findFirst());
        }
    }
}
