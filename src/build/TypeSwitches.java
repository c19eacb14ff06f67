import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes switches over types chains of instanceof. As javac writes them (java.lang.runtime.SwitchBootstraps), each is a class
 * that is written at its first use, which the virtual machine's cache cannot hold: 25 ms for the first one, 1 to 2 for others.
 */
record TypeSwitches(ClassFile files) {

    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    /** A switch of a class, which has become a method of that name. */
    private record Chain(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

    byte[] plain(byte[] bytes) {
        var model = files.parse(bytes);
        if (model.methods().stream().noneMatch(method -> method.code().filter(TypeSwitches::has).isPresent())) {
            return bytes;
        }
        var chains = new ArrayList<Chain>();
        return files.transformClass(
                model,
                ClassTransform.transformingMethodBodies((code, element) -> replace(model, chains, code, element))
                        .andThen(ClassTransform.endHandler(type -> chains.forEach(chain -> type.withMethodBody(
                                chain.name(),
                                chain.type(),
                                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                                code -> write(chain, code))))));
    }

    private static boolean has(CodeModel code) {
        return code.elementStream().anyMatch(TypeSwitches::isOverTypes);
    }

    /** Labels may also be constants, which are left as they are. */
    private static boolean isOverTypes(CodeElement element) {
        return element instanceof InvokeDynamicInstruction call
                && isTypeSwitch(call.bootstrapMethod())
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static boolean isTypeSwitch(DirectMethodHandleDesc bootstrap) {
        return bootstrap.owner().equals(BOOTSTRAPS) && bootstrap.methodName().equals("typeSwitch");
    }

    private static void replace(ClassModel model, List<Chain> chains, CodeBuilder code, CodeElement element) {
        if (!isOverTypes(element)) {
            code.with(element);
            return;
        }
        var call = (InvokeDynamicInstruction) element;
        var chain = new Chain("typeSwitch$" + chains.size(), call.typeSymbol(), labels(call.bootstrapArgs()));
        chains.add(chain);
        code.invokestatic(
                model.thisClass().asSymbol(),
                chain.name(),
                chain.type(),
                model.flags().has(AccessFlag.INTERFACE));
    }

    private static List<ClassDesc> labels(List<ConstantDesc> labels) {
        return labels.stream().map(ClassDesc.class::cast).toList();
    }

    /** The first label from the second argument on that the first one is of; their number if none is; -1 for null. */
    private static void write(Chain chain, CodeBuilder code) {
        var labels = chain.labels();
        code.aload(0).ifThen(Opcode.IFNULL, isNull -> isNull.loadConstant(-1).ireturn());
        for (int i = 0; i < labels.size(); i++) {
            var index = i;
            var label = labels.get(i);
            code.iload(1)
                    .loadConstant(index)
                    .ifThen(Opcode.IF_ICMPLE, isAhead -> isAhead.aload(0)
                            .instanceOf(label)
                            .ifThen(isOne -> isOne.loadConstant(index).ireturn()));
        }
        code.loadConstant(labels.size()).ireturn();
    }
}
