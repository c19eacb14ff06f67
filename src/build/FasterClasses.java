import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
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
 * Changes classes of a jar so that a virtual machine starts faster with them, and does the same. Called by the build:
 * java FasterClasses.java FILE.jar
 */
final class FasterClasses {

    private final OldClasses old;
    private final TypeSwitches switches;

    private FasterClasses(ClassLoader jar) {
        var files = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                // With the old pool, code would be copied as it is, and get no frames.
                ConstantPoolSharingOption.NEW_POOL,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(jar)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        old = new OldClasses(files);
        switches = new TypeSwitches(files);
    }

    public static void main(String[] args) throws IOException {
        var jar = Path.of(args[0]);
        var changed = Path.of(args[0] + ".changed");
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                var from = new ZipFile(jar.toFile());
                var to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(changed)))) {
            new FasterClasses(loader).copy(from, to);
        }
        var made = Path.of(args[1]);
        Files.createDirectories(made.getParent());
        // At no time is there half a jar.
        Files.move(changed, made, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(jar);
    }

    private void copy(ZipFile from, ZipOutputStream to) throws IOException {
        for (var entry : Collections.list(from.entries())) {
            var copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(entry.getTimeLocal());
            to.putNextEntry(copy);
            var bytes = from.getInputStream(entry).readAllBytes();
            to.write(entry.getName().endsWith(".class") ? switches.plain(old.raised(bytes)) : bytes);
            to.closeEntry();
        }
    }
}
