/* luahost_sandbox_test.c - what a file can and cannot do, and how its errors are told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <lauxlib.h>
#include <lua.h>

#include "base/file.h"
#include "luahost/luahost.h"
#include "support_lua.h"

struct fixture {
	struct arena arena;
	struct diags diags;
	struct luahost_options options;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	arena_init(&f->arena);
	diags_init(&f->diags, &f->arena);
	f->options = (struct luahost_options){
		.syntax_code = DIAG_RPT001, .raised_code = DIAG_RPT002, .limit_code = DIAG_RPT003,
	};
	*state = f;
	return 0;
}

static int close_fixture(void **state)
{
	struct fixture *f = *state;

	arena_clear(&f->arena);
	free(f);
	return 0;
}

/* What the file returns as a text, or its problems as printed. */
static const char *outcome(struct fixture *f, const char *source)
{
	struct luahost *host = luahost_new(&f->arena, &f->options);
	struct data *data;

	diags_init(&f->diags, &f->arena);
	if (!luahost_load(host, "t.lua", source, strlen(source), &f->diags) ||
	    !luahost_call(host, 0, 1, &f->diags) ||
	    !luahost_take_data(host, &f->arena, &data, &f->diags)) {
		assert_int_equal(lua_gettop(luahost_state(host)), 0);
		return printed(&f->arena, &f->diags);
	}
	assert_int_equal(lua_gettop(luahost_state(host)), 0);
	assert_int_equal(f->diags.n, 0);
	return data->type == DATA_TEXT ? data->text :
	       data->type == DATA_INTEGER ? arena_printf(&f->arena, "%lld", data->integer) :
	       data_type_name(data);
}

struct pair {
	const char *source, *expected;
};

static void expect_all(struct fixture *f, const struct pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_string_equal(outcome(f, pairs[i].source), pairs[i].expected);
}

static void every_allowed_function_is_there(void **state)
{
	static const char *const names[] = {
		"assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type",
		"table.collect", "table.concat", "table.some", "table.sort", "table.unpack", "math.floor", "math.max", "utf8.char",
		"utf8.len", "string.format", "string.gsub", "string.rep",
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_string_equal(outcome(f, arena_printf(&f->arena, "return type(%s)", names[i])),
				    "function");
	assert_string_equal(outcome(f, "return ('%d|%s'):format(7, 'x'):rep(2, '-')"), "7|x-7|x");
	assert_string_equal(outcome(f, "\xEF\xBB\xBFreturn 'after a byte order mark'"),
			    "after a byte order mark");
}

static void everything_else_is_unknown(void **state)
{
	static const char *const names[] = {
		"_G", "_VERSION", "collectgarbage", "coroutine", "debug", "dofile", "getmetatable", "io",
		"load", "loadfile", "loadstring", "next", "os", "package", "pcall", "print", "rawequal",
		"rawget", "rawlen", "rawset", "require", "setmetatable", "warn", "xpcall", "include",
	};
	static const char *const fields[] = {
		"math.random", "math.randomseed", "string.dump", "('').dump",
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_string_equal(outcome(f, arena_printf(&f->arena, "local x\nx = %s", names[i])),
				    arena_printf(&f->arena,
						 "t.lua:2:1: error: unknown global '%s' [RPT002]\n"
						 "  hint: raised at t.lua:2\n", names[i]));
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		assert_string_equal(outcome(f, arena_printf(&f->arena, "return type(%s)", fields[i])), "nil");
}

static void nothing_shared_can_be_written(void **state)
{
	static const struct pair pairs[] = {
		{ "\nx = 1", "t.lua:2:1: error: cannot assign to global 'x': use 'local' [RPT002]\n"
			     "  hint: raised at t.lua:2\n" },
		{ "function f() end", "t.lua:1:1: error: cannot assign to global 'f': use 'local' [RPT002]\n"
				      "  hint: raised at t.lua:1\n" },
		{ "tostring = nil", "t.lua:1:1: error: cannot assign to global 'tostring': use 'local' [RPT002]\n"
				    "  hint: raised at t.lua:1\n" },
		{ "_ENV[1] = 2", "t.lua:1:1: error: cannot assign to global 'number': use 'local' [RPT002]\n"
				 "  hint: raised at t.lua:1\n" },
		{ "string.rep = nil", "t.lua:1:1: error: cannot change a library [RPT002]\n"
				      "  hint: raised at t.lua:1\n" },
		{ "table.insert(math, 1)", "t.lua:1:1: error: cannot change a library [RPT002]\n"
					   "  hint: raised at t.lua:1\n" },
	};

	expect_all(*state, pairs, sizeof(pairs) / sizeof(pairs[0]));
}

static void no_address_becomes_text(void **state)
{
	static const char *const sources[] = {
		"return tostring({})", "return tostring(print and 1 or ipairs)", "return ('%s'):format({})",
		"return string.format('%5.3p', 'x')", "return ('%d %-10p'):format(1, {})",
		"return string.format('%s', ipairs)",
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++) {
		const char *text = outcome(f, sources[i]);

		if (i == 1)
			assert_non_null(strstr(text, "unknown global 'print'"));
		else
			assert_non_null(strstr(text, "differs from run to run [RPT002]"));
	}
	assert_string_equal(outcome(f, "return string.format('%%p %s %5.1f', 'p', 2)"), "%p p   2.0");
	assert_string_equal(outcome(f, "return tostring(nil) .. tostring(true) .. tostring(1.5)"),
			    "niltrue1.5");
	assert_non_null(strstr(outcome(f, "error({})"), "the error is a table value, not a text"));
	assert_non_null(strstr(outcome(f, "error()"), "the error is a nil value, not a text"));
	assert_non_null(strstr(outcome(f, "error(12.5)"), "error: 12.5 [RPT002]"));
}

static void pairs_has_one_order(void **state)
{
	static const struct pair pairs[] = {
		{ "local t, r = { z = 1, [10] = 1, B = 1, [2.5] = 1, a = 1, [-1] = 1, [true] = 1, [1] = 1,\n"
		  "  ['a\\0b'] = 1, [false] = 1, [2] = 1 }, {}\n"
		  "for k in pairs(t) do r[#r + 1] = tostring(k):gsub('%z', '0') end\n"
		  "return table.concat(r, ' ')",
		  "-1 1 2 2.5 10 B a a0b z false true" },
		{ "local r = ''\nfor k in pairs({}) do r = r .. k end\nreturn r", "" },
		{ "local t, r = { a = 1, b = 2, c = 3 }, ''\n"
		  "for k, v in pairs(t) do t.b = nil; r = r .. k .. v end\nreturn r", "a1c3" },
		{ "for k in pairs({ [{}] = 1 }) do end",
		  "t.lua:1:1: error: pairs: a table as key has no fixed order [RPT002]\n"
		  "  hint: raised at t.lua:1\n" },
	};
	struct fixture *f = *state;
	const char *many = "local t, n, last = {}, 0, nil\nfor i = 1, 3000 do t['k' .. (i * 7919) % 3001] = i end\n"
			   "for k in pairs(t) do assert(not last or last < k); last = k; n = n + 1 end\nreturn n";

	expect_all(f, pairs, sizeof(pairs) / sizeof(pairs[0]));
	assert_string_equal(outcome(f, many), "3000");
}

static void sorting_is_stable(void **state)
{
	static const struct pair pairs[] = {
		{ "local t = { 5, 3, 9, 1, 3 }\ntable.sort(t)\nreturn table.concat(t, ' ')", "1 3 3 5 9" },
		{ "local t = {}\nfor i = 1, 500 do t[i] = { key = i % 7, at = i } end\n"
		  "table.sort(t, function(a, b) return a.key < b.key end)\n"
		  "for i = 2, 500 do local a, b = t[i - 1], t[i]\n"
		  "assert(a.key < b.key or (a.key == b.key and a.at < b.at)) end\nreturn #t", "500" },
		{ "local t = { 3, 1, 2 }\ntable.sort(t, function() return true end)\nreturn #t", "3" },
		{ "table.sort({ 1, 'x' })",
		  "t.lua:1:1: error: attempt to compare string with number [RPT002]\n"
		  "  hint: raised at t.lua:1\n" },
	};

	expect_all(*state, pairs, sizeof(pairs) / sizeof(pairs[0]));
}

static void lists_leave_out_nil_and_false(void **state)
{
	static const struct pair pairs[] = {
		{ "return #table.some()", "0" },
		{ "return table.concat(table.some(nil, 'a', false, 0, nil, 'b', nil), ' ')", "a 0 b" },
		{ "return #table.some(nil, nil) + #table.some(false)", "0" },
		{ "local t, add = table.collect()\nadd('a')\nadd()\nadd(nil, 'b', false, 'c')\nadd(false)\nt[#t + 1] = 'd'\n"
		  "table.insert(t, 1, 'first')\nadd('e')\nreturn table.concat(t, ' ')", "first a b c d e" },
		{ "local t, add = table.collect()\nlocal u, other = table.collect()\nadd(1)\nother(2, 3)\nreturn #t .. #u", "12" },
		{ "local n, t, add = {}, table.collect()\nfor i = 1, 5000 do n[i] = i end\nadd(table.unpack(n))\n"
		  "return #t + #table.some(table.unpack(n))", "10000" },
		{ "return select('#', table.collect())", "2" },
	};

	expect_all(*state, pairs, sizeof(pairs) / sizeof(pairs[0]));
}

static void errors_name_the_line_and_the_innermost_frame(void **state)
{
	static const struct pair pairs[] = {
		{ "return {\n  a = 1\n  b = 2,\n}",
		  "t.lua:3:1: error: '}' expected (to close '{' at line 1) near 'b' [RPT001]\n" },
		{ "\x1bLua", "t.lua:1:1: error: attempt to load a binary chunk (mode is 't') [RPT001]\n" },
		{ "local function f(x)\n  return x.y.z\nend\nlocal y = f({})",
		  "t.lua:2:1: error: attempt to index a nil value (field 'y') [RPT002]\n"
		  "  hint: raised in 'f', at t.lua:2\n" },
		{ "local function level(x)\n  if not x then error('a level needs a name', 2) end\nend\n"
		  "\nlocal y = 1\nlevel()",
		  "t.lua:6:1: error: a level needs a name [RPT002]\n  hint: raised in 'level', at t.lua:2\n" },
		{ "assert(false)", "t.lua:1:1: error: assertion failed! [RPT002]\n  hint: raised at t.lua:1\n" },
		{ "\n\nerror('two\\nlines\\27[31m \\xff', 0)",
		  "t.lua:3:1: error: two lines [31m ? [RPT002]\n  hint: raised at t.lua:3\n" },
		{ "error('the caf\\xe9 has no \\u{202E} name')",
		  "t.lua:1:1: error: the caf? has no U+202E name [RPT002]\n  hint: raised at t.lua:1\n" },
		{ "local t = { ['a\\u{202E}'] = function() error('no') end }\nt['a\\u{202E}']()",
		  "t.lua:1:1: error: no [RPT002]\n  hint: raised in 'aU+202E', at t.lua:1\n" },
	};
	char deep[300] = { 0 };
	struct fixture *f = *state;

	expect_all(f, pairs, sizeof(pairs) / sizeof(pairs[0]));
	assert_non_null(strstr(outcome(f, "local function f() return f() + 1 end\nreturn f()"),
			       "a function calling itself that grows without end"));
	memset(deep, '{', sizeof(deep) - 1);
	assert_string_equal(outcome(f, arena_printf(&f->arena, "return %s", deep)),
			    "t.lua:1:1: error: C stack overflow [RPT001]\n");
	assert_non_null(strstr(outcome(f, "error(('x'):rep(100000))"), "xxx ... [RPT002]"));
}

static void a_long_name_is_told_whole(void **state)
{
	struct fixture *f = *state;
	struct luahost *host = luahost_new(&f->arena, &f->options);
	char name[100] = { 0 };

	memset(name, 'n', 90);
	assert_false(luahost_load(host, name, "\n}", 2, &f->diags));
	assert_string_equal(f->diags.items[0].at.file, name);
	assert_int_equal(f->diags.items[0].at.line, 2);
	assert_string_equal(f->diags.items[0].message, "unexpected symbol near '}'");
}

/* A folder with a few files to include. */
static void include_runs_a_neighbour_once(void **state)
{
	char folder[] = "/tmp/waymark-luahost-XXXXXX";
	static const struct { const char *name, *text; } files[] = {
		{ "theme.lua", "\xEF\xBB\xBFreturn { name = 'calm' }" }, { "bad.lua", "\n\nreturn {" },
		{ "fails.lua", "\nerror('no colour')" }, { "none.lua", "local x = 1" },
		{ "a.lua", "return include('b')" }, { "b.lua", "return include('a')" },
	};
	static const struct pair pairs[] = {
		{ "return include('theme').name", "calm" },
		{ "include('theme').name = 'loud'\nreturn include('theme').name", "loud" },
		{ "return include('bad')",
		  "bad.lua:3:1: error: unexpected symbol near <eof> [RPT001]\n" },
		{ "return include('fails')",
		  "fails.lua:2:1: error: no colour [RPT002]\n  hint: raised at fails.lua:2\n" },
		{ "return include('none')",
		  "t.lua:1:1: error: include: none.lua returns nothing [RPT002]\n  hint: raised at t.lua:1\n" },
		{ "return include('a')",
		  "b.lua:1:1: error: include: 'a' includes itself [RPT002]\n  hint: raised at b.lua:1\n" },
		{ "return include('gone')",
		  "t.lua:1:1: error: cannot include 'gone': there is no gone.lua beside the file [RPT002]\n"
		  "  hint: raised at t.lua:1\n" },
		{ "include('theme') return ('x'):rep(1e9)",
		  "t.lua:1:1: error: the file exceeded its memory limit of 64 MB [RPT003]\n"
		  "  hint: look for a text, a table or a function calling itself that grows without end\n" },
	};
	static const char *const escapes[] = { "../theme", "/etc/passwd", "", "a.b", "Theme", "a\\0b" };
	struct fixture *f = *state;
	const char *folders[] = { folder };

	assert_non_null(mkdtemp(folder));
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		assert_true(file_write(file_join(&f->arena, folder, files[i].name), files[i].text,
				       strlen(files[i].text)));
	f->options.include_folders = folders;
	f->options.n_include_folders = 1;
	expect_all(f, pairs, sizeof(pairs) / sizeof(pairs[0]));
	for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++)
		assert_non_null(strstr(outcome(f, arena_printf(&f->arena, "include('%s')", escapes[i])),
				       "include: a name is made of a-z, 0-9, '_' and '-'"));
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		assert_int_equal(unlink(file_join(&f->arena, folder, files[i].name)), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void raise_in_c(lua_State *L, void *context)
{
	luaL_error(L, "raised in C");
}

static void c_joins_in_behind_the_same_boundary(void **state)
{
	struct fixture *f = *state;
	struct luahost *host = luahost_new(&f->arena, &f->options);

	assert_false(luahost_protect(host, raise_in_c, NULL, &f->diags));
	assert_string_equal(f->diags.items[0].message, "raised in C");
	assert_ptr_equal(luahost_of(luahost_state(host)), host);
}

static void data_knows_its_paths(void **state)
{
	static const char source[] = "return { a = { { b = 'x\\0y' }, 2.0, 2.5, nil, 9 }, ['all-through'] = true,"
				     " [true] = 1, f = tostring, ['\\n'] = 0 }";
	struct fixture *f = *state;
	struct luahost *host = luahost_new(&f->arena, &f->options);
	struct data *root, *a;

	assert_true(luahost_load(host, "t.lua", source, strlen(source), &f->diags));
	assert_true(luahost_call(host, 0, 1, &f->diags));
	assert_true(luahost_take_data(host, &f->arena, &root, &f->diags));
	a = data_field(root, "a");
	assert_int_equal(a->n_items, 3);
	assert_int_equal(a->items[1].type, DATA_INTEGER);
	assert_int_equal(a->items[2].type, DATA_NUMBER);
	assert_int_equal(a->items[0].fields[0].length_bytes, 3);
	assert_string_equal(data_path(&f->arena, &a->items[0].fields[0]), "a[1].b");
	assert_string_equal(data_path(&f->arena, &a->fields[0]), "a[5]");
	assert_true(a->fields[0].odd_key);
	assert_string_equal(data_path(&f->arena, data_field(root, "all-through")), "[\"all-through\"]");
	assert_string_equal(data_path(&f->arena, data_field(root, "[true]")), "[true]");
	assert_non_null(data_field(root, "[a string]"));
	assert_string_equal(data_type_name(data_field(root, "f")), "a function");
	assert_null(data_field(root, "b"));
	assert_null(data_field(NULL, "b"));
}

static void data_without_an_end_is_refused(void **state)
{
	struct fixture *f = *state;

	assert_non_null(strstr(outcome(f, "local t = {}\nt.t = t\nreturn t"), "contains itself"));
	assert_non_null(strstr(outcome(f, "local t = {}\nfor i = 1, 38 do t = { t, t } end\nreturn t"),
			       "has more than 500000 values"));
}

/* What a function that counts its own calls, in a local and in an included table, has counted. */
static long long count_calls(struct fixture *f, struct luahost *host)
{
	lua_State *L = luahost_state(host);
	long long counted;

	lua_pushvalue(L, 1);
	assert_true(luahost_call(host, 0, 1, &f->diags));
	counted = lua_tointeger(L, -1);
	lua_pop(L, 1);
	return counted;
}

static void a_restored_state_is_what_it_was(void **state)
{
	static const char source[] =
		"local n = 0\n"
		"return function ()\n"
		"	local late = include('late')\n"
		"	n = n + 1\n"
		"	late[#late + 1] = ('x'):rep(100000 * n)\n"
		"	return n * 10 + #late\n"
		"end\n";
	struct fixture *f = *state;
	char folder[] = "/tmp/waymark-luahost-XXXXXX";
	const char *folders[] = { mkdtemp(folder) }, *late = file_join(&f->arena, folder, "late.lua");
	struct luahost *host;

	assert_true(file_write(late, "return {}", 9));
	f->options.include_folders = folders;
	f->options.n_include_folders = 1;
	host = luahost_new(&f->arena, &f->options);
	assert_true(luahost_load(host, "t.lua", source, strlen(source), &f->diags));
	assert_true(luahost_call(host, 0, 1, &f->diags));
	luahost_snapshot(host);
	for (int round = 0; round < 3; round++) {
		assert_int_equal(count_calls(f, host), 11);
		assert_int_equal(count_calls(f, host), 22);
		unlink(late);	/* it is read once */
		luahost_restore(host);
		assert_int_equal(lua_gettop(luahost_state(host)), 1);
	}
	assert_int_equal(count_calls(f, host), 11);
	rmdir(folder);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)
	const struct CMUnitTest tests[] = {
		TEST(every_allowed_function_is_there),
		TEST(everything_else_is_unknown),
		TEST(nothing_shared_can_be_written),
		TEST(no_address_becomes_text),
		TEST(pairs_has_one_order),
		TEST(sorting_is_stable),
		TEST(lists_leave_out_nil_and_false),
		TEST(errors_name_the_line_and_the_innermost_frame),
		TEST(a_long_name_is_told_whole),
		TEST(include_runs_a_neighbour_once),
		TEST(a_restored_state_is_what_it_was),
		TEST(c_joins_in_behind_the_same_boundary),
		TEST(data_knows_its_paths),
		TEST(data_without_an_end_is_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("luahost_sandbox", tests, NULL, NULL);
}
