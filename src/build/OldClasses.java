import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Raises the classes of a jar that are older than Java 6, picocli's 228, to the version of Java 11. The virtual machine keeps
 * no old ones in its cache, since they are verified in another way, without frames (JVMS 4.10.2): they would be read and
 * verified anew at each start. Called by the build: java OldClasses.java FILE.jar
 */
final class OldClasses {

    private static final int JAVA_6 = 50;
    private static final int JAVA_11 = 55;

    private final ClassFile frames;

    private OldClasses(ClassLoader jar) {
        frames = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                // With the old pool, code would be copied as it is, and get no frames.
                ConstantPoolSharingOption.NEW_POOL,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(jar)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] args) throws IOException {
        var jar = Path.of(args[0]);
        var raised = jar.resolveSibling(jar.getFileName() + ".raised");
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                var from = new ZipFile(jar.toFile());
                var to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(raised)))) {
            new OldClasses(loader).copy(from, to);
        }
        Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(ZipFile from, ZipOutputStream to) throws IOException {
        for (var entry : Collections.list(from.entries())) {
            var copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(entry.getTimeLocal());
            to.putNextEntry(copy);
            var bytes = from.getInputStream(entry).readAllBytes();
            to.write(isOld(entry, bytes) ? raised(bytes) : bytes);
            to.closeEntry();
        }
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && (bytes[6] << 8 | bytes[7] & 0xff) < JAVA_6;
    }

    private byte[] raised(byte[] bytes) {
        return frames.transformClass(
                frames.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                        .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_11, 0))));
    }
}
