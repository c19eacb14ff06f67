package dev.connreg.credential.certificate;

import dev.connreg.credential.PrivateFile;
import dev.connreg.credential.Secret;
import dev.connreg.file.FileTrouble;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Writes certificates and their keys as PEM files. */
public final class CertificateWriter {

    private final IfExists ifExists;

    /**
     * Writes files.
     *
     * @param ifExists what to do with those that are there already
     */
    public CertificateWriter(IfExists ifExists) {
        this.ifExists = ifExists;
    }

    /**
     * Writes a certificate and its key, or nothing if one of the files is there already and may not be replaced.
     *
     * @param key where the key goes: a file that nobody but the owner can read, from its first moment on
     * @throws Failure if a file is there already, or cannot be written
     */
    public void write(IssuedCertificate issued, Path certificate, Path key) {
        prepare(List.of(certificate, key));
        writeKey(key, issued.keyPem());
        writeCertificate(certificate, issued);
    }

    /**
     * Writes a certificate, its key, and the certificate of the authority that signed it, whose key is not written.
     *
     * @param key where the key goes: a file that nobody but the owner can read, from its first moment on
     * @param authorityCertificate where the authority's certificate goes
     * @throws Failure if a file is there already, or cannot be written
     */
    public void write(
            IssuedCertificate issued,
            Path certificate,
            Path key,
            IssuedCertificate authority,
            Path authorityCertificate) {
        prepare(List.of(certificate, key, authorityCertificate));
        write(issued, certificate, key);
        writeCertificate(authorityCertificate, authority);
    }

    /** Finds what it can before the first file is written. */
    private void prepare(List<Path> files) {
        check(files);
        files.forEach(CertificateWriter::makeFolder);
    }

    private void check(List<Path> files) {
        var findings = new Findings();
        for (var file : files) {
            findings.require(!Files.isDirectory(file), "'%s' is a folder: name a file in it".formatted(file));
            findings.require(
                    ifExists == IfExists.OVERWRITE
                            || Files.isDirectory(file)
                            || !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
                    CodedFinding.error(FindingCode.FILE_EXISTS).with(Fact.FILE, file.toString()));
            FileTrouble.inTheWay(file)
                    .ifPresent(other -> findings.add(
                            "file '%s' cannot be written: '%s' is a file, not a folder".formatted(file, other)));
        }
        findings.require(
                files.stream().map(CertificateWriter::place).distinct().count() == files.size(),
                "certificate and key would overwrite each other: name a file of its own for each");
        findings.throwIfAny();
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private void writeKey(Path file, Secret pem) {
        try {
            switch (ifExists) {
                case REFUSE -> PrivateFile.create(file, pem);
                case OVERWRITE -> PrivateFile.replace(file, pem);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void writeCertificate(Path file, IssuedCertificate issued) {
        try {
            Files.writeString(file, issued.certificatePem());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Failure unwritable(Path file, IOException e) {
        return new Failure("file '%s' cannot be written: %s".formatted(file, FileTrouble.reason(e)));
    }
}
