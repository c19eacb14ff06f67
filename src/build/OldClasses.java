import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;

/**
 * Raises classes that are older than Java 6, picocli's 228, to the version of Java 11. The virtual machine keeps no old ones
 * in its cache, since they are verified in another way, without frames (JVMS 4.10.2): they would be read and verified anew at
 * each start.
 */
record OldClasses(ClassFile files) {

    private static final int JAVA_6 = 50;
    private static final int JAVA_11 = 55;

    byte[] raised(byte[] bytes) {
        return isOld(bytes)
                ? files.transformClass(
                        files.parse(bytes),
                        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                                .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_11, 0))))
                : bytes;
    }

    private static boolean isOld(byte[] bytes) {
        return (bytes[6] << 8 | bytes[7] & 0xff) < JAVA_6;
    }
}
