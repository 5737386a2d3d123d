package org.dorsal.tck.internal.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class file says before any code in it runs (JVMS 4.4).
 *
 * @param majorVersion 61 for Java 17
 * @param calls the methods that it calls, as {@code java/lang/System.exit}
 */
public record ClassFile(int majorVersion, Set<String> calls) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private record Pair(int first, int second) {
    }

    public ClassFile {
        calls = Set.copyOf(calls);
    }

    /** @throws IOException where it is no class file */
    public static ClassFile read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it does not begin as class files do");
            }
            in.readUnsignedShort();
            int version = in.readUnsignedShort();
            return new ClassFile(version, calls(in));
        }
    }

    private static Set<String> calls(DataInputStream in) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, Integer> classes = new HashMap<>();
        Map<Integer, Integer> names = new HashMap<>();
        Map<Integer, Pair> methods = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8: texts.put(i, in.readUTF()); break;
                case CLASS: classes.put(i, in.readUnsignedShort()); break;
                case NAME_AND_TYPE: names.put(i, in.readUnsignedShort()); in.readUnsignedShort(); break;
                case METHOD: case INTERFACE_METHOD: methods.put(i, new Pair(in.readUnsignedShort(), in.readUnsignedShort())); break;
                case STRING: case METHOD_TYPE: case MODULE: case PACKAGE: in.skipNBytes(2); break;
                case METHOD_HANDLE: in.skipNBytes(3); break;
                // These two take the place of two (JVMS 4.4.5).
                case LONG: case DOUBLE: in.skipNBytes(8); i++; break;
                default: in.skipNBytes(4);
            }
        }
        Set<String> calls = new TreeSet<>();
        methods.values().forEach(method -> calls.add(texts.get(classes.get(method.first())) + "." + texts.get(names.get(method.second()))));
        return calls;
    }
}
