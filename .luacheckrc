-- Templates are run in a sandbox that gives them `include` and nothing of io, os or debug.
max_line_length = 130
std = "lua54"
files["tests/audits"] = { max_line_length = false } -- tests name their lines
files["templates/blocks.lua"] = { read_globals = { table = { fields = { "collect", "some" } } } }
files["tests/sentences/collect.lua"] = { globals = { table = { fields = { "collect", "some" } } } }
files["templates"] = { read_globals = { "include" }, unused_args = false } -- parts are called alike
