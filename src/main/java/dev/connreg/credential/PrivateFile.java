package dev.connreg.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Files that nobody but their owner may read. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Makes a file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one, or a link in its place
     */
    public static void create(Path file, Secret content) throws IOException {
        createEmpty(file);
        // Nothing secret is written before the permissions are right.
        Files.writeString(file, content.reveal(), StandardOpenOption.WRITE);
    }

    /** Makes a file, in place of one that may be there: readers see the old one or the new one, never a part. */
    public static void replace(Path file, Secret content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            create(fresh, content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void createEmpty(Path file) throws IOException {
        var views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return;
        }
        Files.createFile(file);
        if (views.contains("acl")) {
            restrictToOwner(Files.getFileAttributeView(file, AclFileAttributeView.class));
        }
    }

    /** As Windows has it: replaces the entries inherited from the folder. */
    private static void restrictToOwner(AclFileAttributeView view) throws IOException {
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }
}
