"""results_check.py SCHEMA FILE...   files that do not fit a JSON Schema are named, with where and why.

results_check.py --strict SCHEMA FILE...   the schema lets nothing through: each mistake that is made in the files, one
at a time, has to be refused.
"""

import json
import sys

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
except ImportError:
    sys.exit("python3-jsonschema is not installed: tests/tools/packages test")


def once(pairs):
    """No key stands twice."""
    keys = [key for key, _ in pairs]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        sys.exit(f"{twice} twice in one object")
    return dict(pairs)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_pairs_hook=once)


def loose(schema):
    """Definitions that do not name all their properties, require them all and allow no other."""
    return [
        name
        for name, one in schema["$defs"].items()
        if one["additionalProperties"] is not False or one["required"] != list(one["properties"])
    ]


def properties(schema):
    return [(name, one) for part in schema["$defs"].values() for name, one in part["properties"].items()]


def enum_names(schema):
    """Properties that are an enum wherever they stand."""
    found = properties(schema)
    return {name for name, one in found if "enum" in one} - {name for name, one in found if "enum" not in one}


def places(node, path=""):
    """Every key of every object, once for all items of a list: the object, the key, its path."""
    if isinstance(node, dict):
        for key in list(node):
            yield node, key, f"{path}.{key}"
            yield from places(node[key], f"{path}.{key}")
    elif isinstance(node, list):
        for one in node:
            yield from places(one, f"{path}[]")


def mistakes(node, key, turn, enums):
    """The object with a mistake at the key, made in place, and what it is: one of three in turn, and words for ids."""
    value = node.pop(key)
    if turn % 3 == 0:
        yield "left out"
    elif turn % 3 == 1:
        node[key + "_"] = value
        yield "renamed"
        del node[key + "_"]
    else:
        node[key] = {"no": "such thing"}
        yield "an object of its own"
    if key in enums and isinstance(value, str):
        node[key] = value.replace("_", " ") + " it seems"
        yield "in words"


def let_through(validator, whole, enums):
    seen = set()
    for node, key, path in places(whole):
        if path in seen:
            continue
        seen.add(path)
        before = list(node.items())
        for what in mistakes(node, key, len(seen), enums):
            if validator.is_valid(whole):
                yield f"{path} {what}"
        node.clear()
        node.update(before)
    if not seen:
        yield "nothing, since the file is empty"


def first_fault(validator, whole):
    """In the words of the possibility that the file comes nearest to, or None."""
    error = next(validator.iter_errors(whole), None)
    if not error or not error.context:
        return error
    branches = {}
    for part in error.context:
        branches.setdefault(part.schema_path[0], []).append(part)
    return best_match(min(branches.values(), key=len))


def main():
    strict = sys.argv[1] == "--strict"
    path, *files = sys.argv[1 + strict :]
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    bad = [f"{name} is loose" for name in loose(schema)]
    for name in files:
        whole = load(name)
        error = first_fault(validator, whole)
        if error:
            bad.append(f"{name}: {error.json_path}: {error.message[:300]}")
        elif strict:
            bad += [f"{name}: {what} is let through" for what in let_through(validator, whole, enum_names(schema))]
    print("\n".join(bad[:40]))
    print(f"{len(files)} files, {len(bad)} faults")
    sys.exit(bool(bad) or not files)


main()
