package fi.muutto.service.importing;

import fi.muutto.service.importing.Unplaced.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file. Names are local; an element of a namespace that the format does not use has {@code *:} before
 * it.
 */
final class Part {
    private final @Nullable Part parent;
    private final String name;
    private final int line;
    private Map<String, Leaf> attributes = Map.of();
    private List<Part> children = List.of();
    private Map<String, List<Part>> byName = Map.of();
    private @Nullable Leaf text;
    private int index;

    Part(@Nullable Part parent, String name, int line) {
        this.parent = parent;
        this.name = name;
        this.line = line;
        if (parent != null) {
            parent.add(this);
        }
    }

    /** Most elements have no children, and a file has very many: the collections are made when they are needed. */
    private void add(Part child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
            byName = new HashMap<>();
        }
        var same = byName.computeIfAbsent(child.name, any -> new ArrayList<>(1));
        same.add(child);
        child.index = same.size();
        children.add(child);
    }

    void setText(String value) {
        text = new Leaf(this, null, value);
    }

    void setAttribute(String attribute, String value) {
        if (attributes.isEmpty()) {
            attributes = new LinkedHashMap<>();
        }
        attributes.put(attribute, new Leaf(this, attribute, value));
    }

    String name() {
        return name;
    }

    /** Line of the file from 1 on which it begins. */
    int line() {
        return line;
    }

    /** With the number of each element that has others of its name beside it, from 1. */
    String path() {
        if (parent == null) {
            return "/" + name;
        }
        boolean alone = parent.all(name).size() == 1;
        return parent.path() + "/" + name + (alone ? "" : "[" + index + "]");
    }

    List<Part> children() {
        return children;
    }

    @Nullable
    Leaf text() {
        return text;
    }

    @Nullable
    Leaf attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Every element at a path of names such as {@code Party/Contact}, in the file's order. */
    List<Part> all(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return byName.getOrDefault(path, List.of());
        }
        return byName.getOrDefault(path.substring(0, slash), List.of()).stream()
                .flatMap(part -> part.all(path.substring(slash + 1)).stream())
                .toList();
    }

    /** The first element at a path of names. */
    @Nullable
    Part first(String path) {
        var all = all(path);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The text of the first element at a path that has one. */
    @Nullable
    Leaf leaf(String path) {
        var leaves = leaves(path);
        return leaves.isEmpty() ? null : leaves.get(0);
    }

    /** The texts of all elements at a path. */
    List<Leaf> leaves(String path) {
        var leaves = new ArrayList<Leaf>();
        for (var part : all(path)) {
            if (part.text != null) {
                leaves.add(part.text);
            }
        }
        return leaves;
    }

    /** Values that only say what their place says, such as the tax scheme VAT. */
    void understand(String path, String value) {
        leaves(path).stream().filter(leaf -> leaf.value().equals(value)).forEach(Leaf::place);
    }

    /** Running numbers from 1 say no more than the order does. */
    void understandOrder(String path) {
        var numbers = leaves(path);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).value().equals(Integer.toString(i + 1))) {
                numbers.get(i).place();
            }
        }
    }

    /** Attributes, here and below, that only say how their neighbour is written. */
    void understandAttribute(String attribute, Set<String> values) {
        var leaf = attributes.get(attribute);
        if (leaf != null && values.contains(leaf.value())) {
            leaf.place();
        }
        children.forEach(child -> child.understandAttribute(attribute, values));
    }

    /** Lists all below a path as speaking of the file. */
    void aboutFile(String path) {
        all(path).forEach(part -> part.every().forEach(leaf -> leaf.keep(Why.ABOUT_FILE)));
    }

    /** Every value of this element and those below it, in the file's order. */
    List<Leaf> every() {
        var leaves = new ArrayList<Leaf>();
        collect(leaves);
        return leaves;
    }

    private void collect(List<Leaf> leaves) {
        leaves.addAll(attributes.values());
        if (text != null) {
            leaves.add(text);
        }
        children.forEach(child -> child.collect(leaves));
    }
}
