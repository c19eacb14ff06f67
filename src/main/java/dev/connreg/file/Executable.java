package dev.connreg.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Programs: who may read one may run it. */
final class Executable {

    private static final Map<PosixFilePermission, PosixFilePermission> RUN_BY_READ = Map.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private Executable() {}

    /** Makes an empty file; of its permissions, the system takes away what the user's umask says. */
    static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        } else {
            Files.createFile(file);
        }
    }

    /** The same permissions, and those to run what may be read. */
    static Set<PosixFilePermission> of(Set<PosixFilePermission> permissions) {
        var all = EnumSet.copyOf(permissions);
        RUN_BY_READ.forEach((read, run) -> {
            if (permissions.contains(read)) {
                all.add(run);
            }
        });
        return all;
    }
}
