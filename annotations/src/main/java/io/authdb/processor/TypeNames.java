package io.authdb.processor;

import io.authdb.rule.DeclaredMethod;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Names types as class files do, so that a rule sees the same name on either side. */
final class TypeNames {

    private final Types types;
    private final Elements elements;

    TypeNames(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    String of(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    String of(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR ? DeclaredMethod.UNRESOLVED : ofErased(types.erasure(type));
    }

    private String ofErased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            String component = of(array.getComponentType());
            return component.equals(DeclaredMethod.UNRESOLVED) ? component : component + "[]";
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return of(element);
        }
        // a primitive type or void; its own text would show annotations on it
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }
}
