package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connreg.console.FindingText;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateWriterTest {

    private static final CertificateMaker MAKER = new CertificateMaker(Clock.systemUTC());

    @TempDir
    Path folder;

    private final IssuedCertificate issued = MAKER.make(
            new CertificateRequest("c", List.of(), List.of("registry.example"), Duration.ofDays(1), KeyKind.EC_P256));

    @Test
    void key_file_is_the_owners_alone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        var certificate = folder.resolve("new/tls.crt");
        var key = folder.resolve("new/tls.key");

        new CertificateWriter(IfExists.REFUSE).write(issued, certificate, key);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(key).hasContent(issued.keyPem().reveal());
        assertThat(certificate).hasContent(issued.certificatePem());
    }

    @Test
    void replaced_key_file_is_the_owners_alone_whatever_it_was() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        var key = Files.writeString(folder.resolve("tls.key"), "old");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));

        new CertificateWriter(IfExists.OVERWRITE).write(issued, folder.resolve("tls.crt"), key);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(folder)
                .isDirectoryNotContaining(file -> !file.getFileName().toString().matches("tls\\.(crt|key)"));
    }

    @Test
    void nothing_is_written_if_any_file_is_there_already() throws IOException {
        var certificate = Files.writeString(folder.resolve("tls.crt"), "old");
        var key = folder.resolve("tls.key");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new CertificateWriter(IfExists.REFUSE).write(issued, certificate, key))
                .satisfies(refused -> assertThat(refused.findings())
                        .singleElement()
                        .extracting(FindingText::of)
                        .asString()
                        .contains("tls.crt' exists"));

        assertThat(certificate).hasContent("old");
        assertThat(key).doesNotExist();
    }

    @Test
    void file_system_without_permissions_is_written_to_all_the_same() throws IOException {
        var archive = folder.resolve("files.zip");
        try (var zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            assertThat(zip.supportedFileAttributeViews()).doesNotContain("posix", "acl");

            new CertificateWriter(IfExists.REFUSE).write(issued, zip.getPath("tls.crt"), zip.getPath("tls.key"));

            assertThat(Files.readString(zip.getPath("tls.key")))
                    .isEqualTo(issued.keyPem().reveal());
        }
    }

    @Test
    void certificate_that_leads_to_the_keys_file_is_refused() throws IOException {
        var key = Files.writeString(folder.resolve("tls.key"), "old");
        var certificate = Files.createSymbolicLink(folder.resolve("tls.crt"), key);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new CertificateWriter(IfExists.OVERWRITE).write(issued, certificate, key))
                .withMessageContaining("would overwrite each other");
        assertThat(key).hasContent("old");
    }

    @Test
    void neither_file_is_written_where_one_cannot_be() throws IOException {
        var key = Files.writeString(folder.resolve("tls.key"), "old");
        var tooLong = folder.resolve("new/directory/" + "x".repeat(250));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new CertificateWriter(IfExists.OVERWRITE).write(issued, tooLong, key));

        assertThat(key).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(key));
    }

    @Test
    void directory_that_others_keep_closed_is_told_before_a_key_is_made() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new CertificateWriter(IfExists.REFUSE)
                        .requireWritable(closed.resolve("tls.crt"), folder.resolve("tls.key")))
                .withMessageContaining("this user may not write in '%s'".formatted(closed));
    }

    @Test
    void file_that_a_link_leads_to_is_replaced_and_the_link_stays() throws IOException {
        var store = Files.createDirectory(folder.resolve("store"));
        var certificate =
                Files.createSymbolicLink(folder.resolve("tls.crt"), Files.writeString(store.resolve("tls.crt"), "old"));

        new CertificateWriter(IfExists.OVERWRITE).write(issued, certificate, folder.resolve("tls.key"));

        assertThat(certificate).isSymbolicLink().hasContent(issued.certificatePem());
        assertThat(store.resolve("tls.crt")).hasContent(issued.certificatePem());
    }

    @Test
    void replaced_files_stay_with_their_owner_and_group() throws IOException {
        assumeTrue(isSuperuser(), "only the superuser may give files away");
        var certificate = Files.writeString(folder.resolve("tls.crt"), "old");
        var key = Files.writeString(folder.resolve("tls.key"), "old");
        for (var file : List.of(certificate, key)) {
            Files.setAttribute(file, "unix:uid", 65_534);
            Files.setAttribute(file, "unix:gid", 65_533);
        }
        Files.setPosixFilePermissions(certificate, PosixFilePermissions.fromString("rw-r-----"));

        new CertificateWriter(IfExists.OVERWRITE).write(issued, certificate, key);

        assertThat(certificate).hasContent(issued.certificatePem());
        assertThat(key).hasContent(issued.keyPem().reveal());
        assertThat(Files.readAttributes(certificate, "unix:uid,gid,mode"))
                .containsAllEntriesOf(Map.of("uid", 65_534, "gid", 65_533, "mode", 0100_640));
        assertThat(Files.readAttributes(key, "unix:uid,gid,mode"))
                .containsAllEntriesOf(Map.of("uid", 65_534, "gid", 65_533, "mode", 0100_600));
    }

    private boolean isSuperuser() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("unix")
                && Files.getAttribute(Files.createTempFile(folder, "", ""), "unix:uid")
                        .equals(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link", "/dev/null"})
    void what_is_no_file_of_its_own_is_refused_before_a_key_is_made(String name) throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/stdout"));
        var certificate = folder.resolve(name);
        var key = folder.resolve("tls.key");

        for (var ifExists : IfExists.values()) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> new CertificateWriter(ifExists).requireWritable(certificate, key))
                    .withMessage("'%s' is not a regular file: name one to write to".formatted(certificate));
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> new CertificateWriter(ifExists).requireWritable(key, certificate));
        }
        assertThat(link).isSymbolicLink();
        assertThat(key).doesNotExist();
    }

    @Test
    void file_that_a_link_leads_to_is_made_where_there_is_none() throws IOException {
        var store = Files.createDirectory(folder.resolve("store"));
        var inner = Files.createSymbolicLink(store.resolve("link"), Path.of("tls.crt"));
        var certificate = Files.createSymbolicLink(folder.resolve("tls.crt"), Path.of("store/link"));
        var key = Files.createSymbolicLink(folder.resolve("tls.key"), folder.resolve("new/tls.key"));

        assertThat(new CertificateWriter(IfExists.OVERWRITE).write(issued, certificate, key))
                .containsExactly(folder.resolve("new"));

        assertThat(List.of(certificate, inner, key))
                .allSatisfy(link -> assertThat(link).isSymbolicLink());
        assertThat(store.resolve("tls.crt")).hasContent(issued.certificatePem());
        assertThat(folder.resolve("new/tls.key")).hasContent(issued.keyPem().reveal());
    }

    @Test
    void links_that_lead_to_one_file_which_is_not_there_are_refused() throws IOException {
        var certificate = Files.createSymbolicLink(folder.resolve("tls.crt"), Path.of("tls.pem"));
        var key = Files.createSymbolicLink(folder.resolve("tls.key"), folder.resolve("tls.pem"));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new CertificateWriter(IfExists.OVERWRITE).write(issued, certificate, key))
                .withMessageContaining("would overwrite each other");
    }

    @Test
    void links_that_lead_to_each_other_are_refused_by_name() throws IOException {
        var certificate = Files.createSymbolicLink(folder.resolve("tls.crt"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("tls.crt"));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() ->
                        new CertificateWriter(IfExists.OVERWRITE).write(issued, certificate, folder.resolve("tls.key")))
                .withMessage("file '%1$s' cannot be written: '%1$s': it is a link that leads in a circle"
                        .formatted(certificate));
        assertThat(certificate).isSymbolicLink();
        assertThat(folder.resolve("tls.key")).doesNotExist();
    }

    @Test
    void directories_that_are_created_are_told() {
        assertThat(new CertificateWriter(IfExists.REFUSE)
                        .write(issued, folder.resolve("new/one/tls.crt"), folder.resolve("new/two/tls.key")))
                .containsExactly(folder.resolve("new"), folder.resolve("new/one"), folder.resolve("new/two"));
    }
}
