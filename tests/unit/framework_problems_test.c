/*
 * framework_problems_test.c - every mistake in an audit is told, with its line and what would mend it.
 *
 * Each case is the small audit with one replacement; "@" in what is expected is the line of the replacement,
 * "<TEXT>" the line of that text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "framework/framework.h"
#include "luahost/luahost.h"
#include "support_lua.h"

struct fixture {
	struct arena arena;
	const char *small;	/* the good audit */
	char folder[40];
	const char *path;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	arena_init(&f->arena);
	f->small = text_of(&f->arena, "tests/audits/small.lua");
	strcpy(f->folder, "/tmp/waymark-audit-XXXXXX");
	assert_non_null(mkdtemp(f->folder));
	f->path = file_join(&f->arena, f->folder, "a.lua");
	*state = f;
	return 0;
}

static int close_fixture(void **state)
{
	struct fixture *f = *state;

	unlink(f->path);
	rmdir(f->folder);
	arena_clear(&f->arena);
	free(f);
	return 0;
}

/* The problems of an audit of this text. */
static const char *problems_of_bytes(struct fixture *f, const char *bytes, size_t length)
{
	static const struct luahost_limits limits = { .instructions = 1000 * 1000, .cpu_ms = 2000 };
	struct framework framework;
	struct diags diags;
	bool ok;

	diags_init(&diags, &f->arena);
	assert_true(file_write(f->path, bytes, length));
	ok = framework_load_limited(&f->arena, f->path, &limits, &framework, &diags);
	assert_int_equal(ok, diags.n_errors == 0);
	return printed(&f->arena, &diags);
}

static const char *problems(struct fixture *f, const char *text)
{
	return problems_of_bytes(f, text, strlen(text));
}

struct mistake {
	const char *old, *new, *expected;
};

static void expect_all(struct fixture *f, const struct mistake *mistakes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int line;
		const char *text = replaced(&f->arena, f->small, mistakes[i].old, mistakes[i].new, &line);

		assert_string_equal(problems(f, text), with_lines(&f->arena, mistakes[i].expected, line, text));
	}
}

#define EXPECT_ALL(state, mistakes) expect_all(*(state), mistakes, sizeof(mistakes) / sizeof((mistakes)[0]))

static void a_file_that_is_not_there(void **state)
{
	struct fixture *f = *state;
	struct framework framework;
	struct diags diags;

	diags_init(&diags, &f->arena);
	assert_false(framework_load(&f->arena, "/nowhere/x.lua", &framework, &diags));
	assert_false(framework_load(&f->arena, f->folder, &framework, &diags));
	assert_string_equal(diags.items[0].message, "cannot read the audit: No such file or directory");
	assert_string_equal(diags.items[0].at.file, "x.lua");
	assert_int_equal(diags.items[0].code, DIAG_AUD001);
	assert_string_equal(diags.items[1].message, "cannot read the audit: Is a directory");
}

static void a_file_that_does_not_run(void **state)
{
	static const char *const pairs[][2] = {
		{ "return {\n  api = 1\n  id = 2 }",
		  "a.lua:3:1: error: '}' expected (to close '{' at line 1) near 'id' [AUD002]\n  hint: a "
		  "',' is missing at the end of the line before, or there is one '}' too many or too few\n" },
		{ "return { id = \u201ca\u201d }",
		  "a.lua:1:1: error: unexpected symbol near '<\\226>' [AUD002]\n"
		  "  hint: type straight quotation marks, \", around a text, and two hyphens before a comment: "
		  "a word processor changes them\n" },
		{ "return { id = 'a }\n}", "a.lua:1:1: error: unfinished string near ''a }' [AUD002]\n"
		  "  hint: close the text with the quotation mark that opened it, on the same line\n" },
		{ "return { id = { 'a' }\n\n", "a.lua:3:1: error: '}' expected (to close '{' at line 1) "
		  "near <eof> [AUD002]\n"
		  "  hint: a '{' is never closed: look for the place where the lines no longer step back "
		  "to the left\n" },
		{ "\nlocal t\nt.x = 1", "a.lua:3:1: error: attempt to index a nil value (local 't') [AUD003]\n"
					"  hint: raised at a.lua:3\n" },
		{ "return { id = small }", "a.lua:1:1: error: unknown global 'small' [AUD003]\n"
		  "  hint: put a text between quotation marks: \"small\"\n" },
		{ "return { na = Yes }", "a.lua:1:1: error: unknown global 'Yes' [AUD003]\n"
		  "  hint: write true or false, in small letters\n" },
		{ "audit = {\n}\nreturn audit", "a.lua:2:1: error: cannot assign to global 'audit': use "
		  "'local' [AUD003]\n"
		  "  hint: begin the table with 'return {', without a name before it\n" },
		{ "{ id = 1 }", "a.lua:1:1: error: unexpected symbol near '{' [AUD002]\n"
		  "  hint: begin the table with 'return {'\n" },
		{ "return { id = 1,\n\tname = 2 title = 3 }", "a.lua:2:1: error: '}' expected (to close '{' at "
				"line 1) near 'title' [AUD002]\n  hint: "
			"a ',' is missing before it, there is one '}' too many or too few, or a quotation mark "
			"inside a text has no '\\' before it\n" },
		{ "return { id = \"a \"b\" c\" }", "a.lua:1:1: error: '}' expected near 'b' [AUD002]\n  hint: a "
				"',' is missing before it, "
			"there is one '}' too many or too few, or a quotation mark inside a text has no '\\' "
			"before it\n" },
		{ "return {\r\n  id = 1\r\n  title = 2 }", "a.lua:3:1: error: '}' expected (to close '{' at line "
				"1) near 'title' [AUD002]\n  hint: "
			"a ',' is missing at the end of the line before, or there is one '}' too many or too "
			"few\n" },
		{ "return { not = 1 }", "a.lua:1:1: error: unexpected symbol near '=' [AUD002]\n  hint: a "
				"reserved word of Lua "
			"cannot be a name by itself: write it in brackets and quotation marks, such as "
			"[\"end\"]\n" },
		{ "return { all-through = 1 }", "a.lua:1:1: error: '}' expected near '=' [AUD002]\n  hint: write "
				"a name with a hyphen or "
			"a space in brackets and quotation marks, such as [\"all-through\"]\n" },
		{ "return {\n  // remark\n  id = 1 }", "a.lua:2:1: error: unexpected symbol near '//' [AUD002]\n"
		  "  hint: a comment begins with two hyphens\n" },
		{ "return { id = 1 }, id = 2 }", "a.lua:1:1: error: <eof> expected near '=' [AUD002]\n  hint: "
				"there is one '}' too many "
			"before this point, or a '{' is missing\n" },
		{ "return { end = 1 }", "a.lua:1:1: error: unexpected symbol near 'end' [AUD002]\n  hint: a "
				"reserved word of Lua "
			"cannot be a name by itself: write it in brackets and quotation marks, such as "
			"[\"end\"]\n" },
		{ "return { id: \"a\" }", "a.lua:1:1: error: <name> expected near '\"a\"' [AUD002]\n  hint: "
				"write '=' between a "
			"name and its value, not ':'\n" },
		{ "return { id = \x93" "a\x94 }", "a.lua:1:1: error: unexpected symbol near '<\\147>' [AUD002]\n"
		  "  hint: type straight quotation marks, \", around a text, and two hyphens before a comment: "
		  "a word processor changes them\n" },
		{ "\xff\xfer", "a.lua:1:1: error: unexpected symbol near '<\\255>' [AUD002]\n"
		  "  hint: save the file in UTF-8, without formatting: 'Save as' of most editors offers "
		  "that\n" },
		{ "return {\n\u00a0 id = 1 }", "a.lua:2:1: error: unexpected symbol near '<\\194>' [AUD002]\n  "
				"hint: there is a "
			"character here that is only allowed inside quotation marks: a space copied from a web "
			"page looks like any other\n" },
		{ "\x1bLua", "a.lua:1:1: error: attempt to load a binary chunk (mode is 't') [AUD002]\n"
			    "  hint: the file is Lua that was compiled: give the text that it was made from\n" },
		{ "include('x')", "a.lua:1:1: error: unknown global 'include' [AUD003]\n"
				  "  hint: raised at a.lua:1\n" },
		{ "\n\nwhile true do end",
		  "a.lua:3:1: error: the file exceeded its limit of 1000000 instructions [AUD004]\n"
		  "  hint: look for a loop that never ends\n" },
		{ "return ('a'):rep(30):find(('a*'):rep(25) .. 'b')",
		  "a.lua:1:1: error: the file did not end within 2.0 s of processor time [AUD004]\n"
		  "  hint: look for a loop that never ends, or a pattern with many '*' in find, match or gsub\n" },
		{ "local t = 'x'\nwhile true do t = t .. t end",
		  "a.lua:1:1: error: the file exceeded its memory limit of 64 MB [AUD004]\n"
		  "  hint: look for a text, a table or a function calling itself that grows without end\n" },
		{ "", "a.lua:1:1: error: the file must return a table, not nil [AUD006]\n"
		      "  hint: end it with: return { api = 1, kind = \"rubric\", ... }\n" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		assert_string_equal(problems(f, pairs[i][0]), pairs[i][1]);
}

static void law_is_said_of_a_gate_alone(void **state)
{
	static const struct mistake mistakes[] = {
		{ " gate = \"Statutory: a named lead is required.\",", "",
		  "a.lua:@:1: error: sections[1].strands[1].statutory is set, but this is not a gate [AUD014]\n"
		  "  hint: say with 'gate' that it must be met, or leave it out\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void the_overall_level_has_its_id_to_itself(void **state)
{
	struct fixture *f = *state;
	int line;
	const char *text = replaced(&f->arena, f->small, "id = \"lead\"", "id = \"overall\"", &line);

	assert_string_equal(problems(f, text), "");
	text = replaced(&f->arena, text, "overall = \"none\"", "overall = \"median\"", &line);
	assert_string_equal(problems(f, text), with_lines(&f->arena,
		"a.lua:<id = \"overall\">:1: error: sections[1].id is 'overall', the name of the overall level's row "
		"in results.csv [AUD014]\n  hint: give it another id, or leave scoring.overall out\n", line, text));
}

static void how_long_an_action_has_is_a_time(void **state)
{
	static const struct mistake mistakes[] = {
		{ "action = \"Name a senior lead.\",", "action = \"Name a senior lead.\", due = \"soon\",",
		  "a.lua:@:1: error: sections[1].strands[1].descriptors.emerging.due 'soon' is not a time from now "
		  "[AUD009]\n  hint: write 'now', '10 school days', '2 half terms' or '2 years'\n" },
		{ "action = \"Name a senior lead.\",",
		  "action = \"Name a senior lead.\", due = \"2 years\", measured = \"1 year\",",
		  "a.lua:@:1: error: sections[1].strands[1].descriptors.emerging.measured '1 year' is not later "
		  "than due "
		  "[AUD014]\n  hint: leave it out where success can be seen when the action is due\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void missing_fields(void **state)
{
	static const struct mistake mistakes[] = {
		{ "return {\n  api = 1,", "return {",
		  "a.lua:@:1: error: the audit has no 'api' [AUD005]\n  hint: add 'api', a whole number\n" },
		{ "{ id = \"lead\", title = \"Leadership\",", "{ id = \"lead\",",
		  "a.lua:@:1: error: sections[1] has no 'title' [AUD005]\n  hint: add 'title', a text\n" },
		{ "advanced = { text = \"Pupils help to choose priorities.\",", "advanced = {",
		  "a.lua:@:1: error: sections[2].strands[1].descriptors.advanced has no 'text' [AUD005]\n"
		  "  hint: add 'text', a text\n" },
		{ "{ id = \"W\", name = \"Waived\", state = \"waived\" }", "{ id = \"W\", name = \"Waived\" }",
		  "a.lua:@:1: error: ratings[5] has no 'state' [AUD005]\n"
		  "  hint: add 'state', one of met, partly, not_yet, not_applicable and waived\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void fields_of_the_wrong_type(void **state)
{
	static const struct mistake mistakes[] = {
		{ "version = \"1.2\"", "version = 1.2",
		  "a.lua:@:1: error: version must be a text, not a number [AUD006]\n"
		  "  hint: put it between quotation marks\n" },
		{ "lasts = 2", "lasts = 2.5",
		  "a.lua:@:1: error: plan.lasts must be a whole number, not a number [AUD006]\n"
		  "  hint: write it without a fraction\n" },
		{ "voice = true", "voice = \"yes\"",
		  "a.lua:@:1: error: evidence_types[2].voice must be true or false, not a text [AUD006]\n"
		  "  hint: write true or false without quotation marks\n" },
		{ "lasts = 2", "lasts = \"2\"",
		  "a.lua:@:1: error: plan.lasts must be a whole number, not a text [AUD006]\n"
		  "  hint: write a number without quotation marks\n" },
		{ "aliases = { \"yes\" }", "aliases = \"yes\"",
		  "a.lua:@:1: error: ratings[1].aliases must be a list of texts, not a text [AUD006]\n"
		  "  hint: put it between braces: { ... }\n" },
		{ "aliases = { \"yes\" }", "aliases = { 1 }",
		  "a.lua:@:1: error: ratings[1].aliases[1] must be a text, not a whole number [AUD006]\n"
		  "  hint: put it between quotation marks\n" },
		{ "aliases = { \"yes\" }", "aliases = { [2] = \"yes\" }",
		  "a.lua:@:1: error: ratings[1].aliases[2] is not numbered in order: ratings[1].aliases has 0 items "
		  "before it [AUD006]\n" },
		{ "aliases = { \"yes\" }", "aliases = { yes = \"x\" }",
		  "a.lua:@:1: error: ratings[1].aliases is a list and cannot have a field 'yes' [AUD006]\n"
		  "  hint: each item has braces of its own: { { ... }, { ... } }\n" },
		{ "title = \"Small audit\"", "title = tostring",
		  "a.lua:@:1: error: title must be a text, not a function [AUD006]\n  hint: write the "
		  "value itself, not a function that computes it\n" },
		{ "{ id = \"W\", name = \"Waived\", state = \"waived\" }", "\"W\"",
		  "a.lua:@:1: error: ratings[5] must be a table, not a text [AUD006]\n"
		  "  hint: put it between braces: { ... }\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void unknown_fields_and_their_neighbours(void **state)
{
	static const struct mistake mistakes[] = {
		{ "recheck_months = 24", "recheck_month = 24",
		  "a.lua:@:1: error: recheck_month is not a field of the format [AUD007]\n"
		  "  hint: use 'recheck_months'\n" },
		{ "max_partial = 0,", "max_partials = 0,",
		  "a.lua:@:1: error: scoring.max_partials is not a field of the format [AUD007]\n"
		  "  hint: use 'max_partial'\n" },
		{ "voice = true", "loud = true",
		  "a.lua:@:1: error: evidence_types[2].loud is not a field of the format [AUD007]\n"
		  "  hint: known here: id, name, voice and aliases\n" },
		{ "voice = true", "[true] = 1",
		  "a.lua:@:1: error: evidence_types[2][true] is not a field of the format [AUD007]\n"
		  "  hint: known here: id, name, voice and aliases\n" },
		{ "voice = true", "true",
		  "a.lua:@:1: error: evidence_types[2][1] has no field name [AUD007]\n"
		  "  hint: write its name and '=' before it\n" },
		{ "lasts = 2", "lasts = 2,5",
		  "a.lua:@:1: error: plan[1] has no field name [AUD007]\n"
		  "  hint: a number is written without a ','\n" },
		{ "voice = true", "[\"a\\n\"] = 1",
		  "a.lua:@:1: error: evidence_types[2][a string] is not a field of the format [AUD007]\n"
		  "  hint: known here: id, name, voice and aliases\n" },
		{ "success = \"Staff can say who leads (survey).\" },",
		  "success = \"x\" }, expert = { text = \"x\" },",
		  "a.lua:@:1: error: sections[1].strands[1].descriptors.expert is not a level [AUD007]\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void names_used_twice(void **state)
{
	static const char fold[] = "  hint: capitals, spaces, '_' and '-' make no difference\n";
	static const struct mistake mistakes[] = {
		{ "{ id = \"voice\", title", "{ id = \"lead\", title",
		  "a.lua:@:1: error: sections[2].id 'lead' is already sections[1].id, line <{ id = \"lead\"> "
		  "[AUD008]\n" },
		{ "{ id = \"reach\"", "{ id = \"in_fluence\"",
		  "a.lua:@:1: error: sections[2].strands[2].id 'in_fluence' is already "
		  "sections[2].strands[1].id, line <{ id = \"influence\"> [AUD008]\n" },
		{ "aliases = { \"partially\" }", "aliases = { \"x\", \"YES\" }",
		  "a.lua:@:1: error: ratings[2].aliases[2] 'YES' is already ratings[1].aliases[1], line <{ id = \"M\"> "
		  "[AUD008]\n" },
		{ "name = \"CAMHS worker\", short", "name = \"School\", short",
		  "a.lua:@:1: error: respondents[2].name 'School' is already respondents[1].id, line <{ id = "
		  "\"school\"> "
		  "[AUD008]\n" },
		{ "{ id = \"data\"", "{ id = \"document\"",
		  "a.lua:@:1: error: evidence_types[3].id 'document' is already evidence_types[1].id, line <{ id "
		  "= \"document\"> "
		  "[AUD008]\n" },
		{ "{ id = \"la\", name = \"Local authority\" }", "{ id = \"la\", name = \"CAMHS worker\" }",
		  "a.lua:@:1: error: plan.support[2].name 'CAMHS worker' is already plan.support[1].name, "
		  "line <support = {> [AUD008]\n" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		struct mistake mistake = mistakes[i];

		mistake.expected = arena_printf(&f->arena, "%s%s", mistake.expected, fold);
		expect_all(f, &mistake, 1);
	}
}

static void values_that_are_not_allowed(void **state)
{
	static const struct mistake mistakes[] = {
		{ "model = \"ladder\"", "model = \"lader\"",
		  "a.lua:@:1: error: scoring.model 'lader' is not one of ladder, best_fit, strand, weighted, "
		  "xccdf_default, xccdf_flat, xccdf_flat_unweighted and xccdf_absolute "
		  "[AUD009]\n  hint: use 'ladder'\n" },
		{ "kind = \"rubric\"", "kind = \"quiz\"",
		  "a.lua:@:1: error: kind 'quiz' is not one of rubric, statements, interview, case, indicators, survey, plan, "
		  "workshop and matrix [AUD009]\n" },
		{ "fill = \"#BFDDF5\"", "fill = \"blue\"",
		  "a.lua:@:1: error: levels[1].fill 'blue' is not a colour [AUD009]\n"
		  "  hint: write it as \"#RRGGBB\"\n" },
		{ "state = \"waived\"", "state = \"not_answered\"",
		  "a.lua:@:1: error: ratings[5].state 'not_answered' is not one of met, partly, not_yet, "
		  "not_applicable and waived [AUD009]\n" },
		{ "special = \"half_termly\"", "special = \"half-termly\"",
		  "a.lua:@:1: error: review.special 'half-termly' is not one of termly and half_termly "
		  "[AUD009]\n  hint: use 'half_termly'\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void numbers_out_of_range(void **state)
{
	static const struct mistake mistakes[] = {
		{ "api = 1", "api = 2", "a.lua:@:1: error: api is 2; it must be 1 [AUD010]\n" },
		{ "floor = 80", "floor = 101",
		  "a.lua:@:1: error: scoring.floor is 101; it must be from 0 to 100 [AUD010]\n" },
		{ "points = { 1, 2, 3 }", "points = { 1, -2, 3 }",
		  "a.lua:@:1: error: scoring.points[2] is -2; it must be from 0 to 1000 [AUD010]\n" },
		{ "lasts = 2", "lasts = math.maxinteger",
		  "a.lua:@:1: error: plan.lasts is 9223372036854775807; it must be from 1 to 6 [AUD010]\n" },
	};
	struct fixture *f = *state;
	int line;
	const char *text = replaced(&f->arena, f->small, "  respondents = {", "  respondents = {},\n  x = {",
				    &line);

	EXPECT_ALL(state, mistakes);
	assert_non_null(strstr(problems(f, text), "respondents has 0 items; it must have 1 to 10 [AUD010]"));
}

static void a_descriptor_is_missing(void **state)
{
	static const struct mistake mistakes[] = {
		{ "descriptors = {\n            emerging = { text = \"Pupils are asked once a year.\",",
		  "descriptors = {\n            emergent = { text = \"Pupils are asked once a year.\",",
		  "a.lua:@:1: error: sections[2].strands[1].descriptors has no 'emerging' [AUD011]\n"
		  "  hint: every strand has a descriptor at every level, or names its own levels\n"
		  "a.lua:<emergent>:1: error: sections[2].strands[1].descriptors.emergent is not a level [AUD007]\n"
		  "  hint: use 'emerging'\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void malformed_ids(void **state)
{
	static const char use[] = "  hint: use a-z, 0-9 and '_' only\n";
	static const struct mistake mistakes[] = {
		{ "id = \"small\"", "id = \"Small\"", "a.lua:@:1: error: id 'Small' is malformed [AUD012]\n" },
		{ "{ id = \"advanced\"", "{ id = \"\"", "a.lua:@:1: error: levels[3].id '' is malformed [AUD012]\n" },
		{ "{ id = \"reach\"", "{ id = \"re.ach\"",
		  "a.lua:@:1: error: sections[2].strands[2].id 're.ach' is malformed [AUD012]\n" },
		{ "{ id = \"voice\", title", "{ id = \"vo\\u{e9}\", title",
		  "a.lua:@:1: error: sections[2].id 'vo\u00e9' is malformed [AUD012]\n" },
	};
	static const struct mistake others[] = {
		{ "version = \"1.2\"", "version = \"1.2.\"",
		  "a.lua:@:1: error: version '1.2.' is malformed [AUD012]\n"
		  "  hint: use numbers with dots: \"1.0\"\n" },
		{ "language = \"en-GB\"", "language = \"en_GB\"",
		  "a.lua:@:1: error: language 'en_GB' is malformed [AUD012]\n"
		  "  hint: use a BCP 47 tag: \"en-GB\"\n" },
		{ "language = \"en-GB\"", "language = \"English\"",
		  "a.lua:@:1: error: language 'English' is malformed [AUD012]\n"
		  "  hint: use a BCP 47 tag: \"en-GB\"\n" },
		{ "aliases = { \"yes\" }", "aliases = { \"-\" }",
		  "a.lua:@:1: error: ratings[1].aliases[1] '-' has no letter or digit [AUD012]\n" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		struct mistake mistake = mistakes[i];

		mistake.expected = arena_printf(&f->arena, "%s%s", mistake.expected, use);
		if (i != 1)
			expect_all(f, &mistake, 1);
		else	/* what depends on the level's id is reported too */
			assert_non_null(strstr(problems(f, replaced(&f->arena, f->small, mistake.old,
								    mistake.new, &(int){ 0 })),
					       "levels[3].id '' is malformed [AUD012]\n"));
	}
	EXPECT_ALL(state, others);
}

static void references_to_nobody(void **state)
{
	static const struct mistake mistakes[] = {
		{ "owner = \"Pastoral lead\", support = \"camhs\"", "owner = \"x\", support = \"cahms\"",
		  "a.lua:@:1: error: sections[2].strands[1].descriptors.advanced.support 'cahms' is not one of "
		  "plan.support [AUD013]\n  hint: use 'camhs'\n" },
		{ "owner = \"Headteacher\", support = \"school\"", "owner = \"x\", support = \"police\"",
		  "a.lua:@:1: error: sections[1].strands[1].support 'police' is not one of plan.support "
		  "[AUD013]\n  hint: add it to plan.support, or use 'school'\n" },
	};

	EXPECT_ALL(state, mistakes);
}

#define RENAMED "renamed = { [\"voice.pupils\"] = \"voice.influence\" }"
#define ENDED "ended = { \"voice.box\" }"
#define GONE_HINT "  hint: what is still there is not named here; if something else has its id, give that another one\n"

static void what_became_of_items(void **state)
{
	static const struct mistake mistakes[] = {
		{ RENAMED, "renamed = \"voice\"",
		  "a.lua:@:1: error: renamed must be a table, not a text [AUD006]\n  hint: put it between braces: { ... }\n" },
		{ RENAMED, "renamed = { \"voice.pupils\" }",
		  "a.lua:@:1: error: renamed[1] has no name [AUD007]\n  hint: write [\"name\"] = \"value\"\n" },
		{ RENAMED, "renamed = { pupils = 2 }",
		  "a.lua:@:1: error: renamed.pupils must be a text, not a whole number [AUD006]\n"
		  "  hint: put it between quotation marks\n" },
		{ RENAMED, "renamed = { [\"voice pupils\"] = \"voice.influence\" }",
		  "a.lua:@:1: error: 'voice pupils' is not the id of an item [AUD012]\n  hint: write it as tables do: "
		  "\"voice\", \"voice.influence\" or \"voice.influence.advanced\"\n" },
		{ RENAMED, "renamed = { [\"voice.pupils\"] = \"voice.infuence\" }",
		  "a.lua:@:1: error: 'voice.pupils' is called 'voice.infuence' today, which is not in the audit [AUD013]\n"
		  "  hint: use 'voice.influence'\n" },
		{ RENAMED, "renamed = { [\"voice.pupils\"] = \"voice\" }",
		  "a.lua:@:1: error: 'voice.pupils' and 'voice' are not of one sort [AUD014]\n"
		  "  hint: a section becomes a section, a strand a strand, a descriptor a descriptor\n" },
		{ RENAMED, "renamed = { [\"voice.pupils.emerging\"] = \"voice.influence.advanced\" }",
		  "a.lua:@:1: error: 'voice.pupils.emerging' was at another level than 'voice.influence.advanced' is [AUD014]\n"
		  "  hint: what is at another level now is something else: end the old one\n" },
		{ RENAMED, "renamed = { [\"voice.reach\"] = \"voice.influence\" }",
		  "a.lua:@:1: error: 'voice.reach' is still in the audit [AUD014]\n" GONE_HINT },
		{ RENAMED, "renamed = { a = \"voice\", b = \"voice\" }",
		  "a.lua:@:1: error: 'a' and 'b' are both called 'voice' today [AUD014]\n"
		  "  hint: keep the one that it comes from, and end the other\n" },
		{ ENDED, "ended = { \"voice.reach\" }",
		  "a.lua:@:1: error: 'voice.reach' is still in the audit [AUD014]\n" GONE_HINT },
		{ ENDED, "ended = { \"voice.pupils\" }",
		  "a.lua:@:1: error: 'voice.pupils' is renamed and has ended [AUD014]\n  hint: keep one of the two\n" },
		{ ENDED, "ended = { \"a\", \"a\" }",
		  "a.lua:@:1: error: 'a' has ended twice [AUD008]\n" },
	};

	EXPECT_ALL(state, mistakes);
}

/* A chain cannot be written: its middle would have to be in the audit, and not. */
static void what_is_renamed_ends_in_the_audit(void **state)
{
	struct fixture *f = *state;
	const char *chain = replaced(&f->arena, f->small, RENAMED, "renamed = { a = \"b\", b = \"voice\" }", &(int){ 0 });
	const char *same = replaced(&f->arena, f->small, RENAMED, "renamed = { voice = \"voice\" }", &(int){ 0 });

	assert_non_null(strstr(problems(f, chain), "'a' is called 'b' today, which is not in the audit [AUD013]\n"));
	assert_string_equal(problems(f, same), "");
}

static void rules_of_scoring_that_contradict(void **state)
{
	static const struct mistake mistakes[] = {
		{ "gate_cap = 1", "gate_cap = 3",
		  "a.lua:@:1: error: scoring.gate_cap is 3 of 3 levels, so a gate would cap nothing [AUD014]\n"
		  "  hint: use a level below the highest\n" },
		{ "recheck_months = 24,", "context = { \"roll\", \"Ofsted\", \"FSM (%)\" },",
		  "a.lua:@:1: error: context[2] is 'Ofsted', which has 'ofsted' in it [AUD009]\n"
		  "  hint: levels are never shown beside inspections, grades or persons: leave the column out\n" },
		{ "recheck_months = 24,", "context = { \"Email of head\" },",
		  "a.lua:@:1: error: context[1] is 'Email of head', which has 'head' in it [AUD009]\n"
		  "  hint: levels are never shown beside inspections, grades or persons: leave the column out\n"
		  "a.lua:@:1: error: context[1] is 'Email of head', which has 'mail' in it [AUD009]\n"
		  "  hint: levels are never shown beside inspections, grades or persons: leave the column out\n" },
		{ "recheck_months = 24,", "context = { \"OF-STED 2019\" },",
		  "a.lua:@:1: error: context[1] is 'OF-STED 2019', which has 'ofsted' in it [AUD009]\n"
		  "  hint: levels are never shown beside inspections, grades or persons: leave the column out\n" },
		{ "recheck_months = 24,", "context = { \"E-m\u00ADail\" },",
		  "a.lua:@:1: error: context[1] is 'E-m\u00ADail', which has 'mail' in it [AUD009]\n"
		  "  hint: levels are never shown beside inspections, grades or persons: leave the column out\n" },
		{ "recheck_months = 24,", "context = { \"FSM %\", \"fsm%\" },",
		  "a.lua:@:1: error: context[2] is 'fsm%' again [AUD008]\n" },
		{ "recheck_months = 24,", "context = { \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\" },",
		  "a.lua:@:1: error: context has 7 columns, and there is room for 6 [AUD010]\n" },
		{ "recheck_months = 24,", "suppression = { below = 6, base = 5 },",
		  "a.lua:@:1: error: suppression.base is 5, less than suppression.below 6: it would let smaller "
		  "numbers be seen [AUD014]\n  hint: use as much as 'below', or more\n" },
		{ "bands = { 0, 50, 80 }", "bands = { 0, 80, 80 }",
		  "a.lua:@:1: error: scoring.bands[3] is 80, which is not above 80 before it [AUD014]\n" },
		{ "bands = { 0, 50, 80 }", "bands = { 0, 50 }",
		  "a.lua:@:1: error: scoring.bands has 2 numbers for 3 levels [AUD014]\n" },
		{ "points = { 1, 2, 3 }", "points = { 0, 0, 0 }",
		  "a.lua:@:1: error: scoring.points are all 0, so nothing can be scored [AUD014]\n" },
		{ "model = \"ladder\",\n    max_partial = 0,\n    share = 50, floor = 80",
		  "model = \"best_fit\", max_partial = 0, share = 50, floor = 40",
		  "a.lua:@:1: error: scoring.floor is 40, less than share 50: lower levels would need less "
		  "[AUD014]\n" },
		{ "scoring = {\n    model = \"ladder\",\n    max_partial = 0,\n    share = 50, floor = 80,\n"
		  "    points = { 1, 2, 3 },\n    bands = { 0, 50, 80 },", "scoring = { model = \"weighted\",",
		  "a.lua:@:1: error: scoring has no 'bands', which weighted needs [AUD005]\n"
		  "  hint: one number a level, lowest first\n"
		  "a.lua:@:1: error: scoring has no 'points', which weighted needs [AUD005]\n"
		  "  hint: one number a level, lowest first\n" },
		{ "{ id = \"M\", name = \"Met\", state = \"met\"", "{ id = \"M\", name = \"Met\", state = \"partly\"",
		  "a.lua:<ratings = {>:1: error: no rating has the state met [AUD014]\n" },
		{ "state = \"not_applicable\"", "state = \"waived\"",
		  "a.lua:<support = \"la\", na = true>:1: error: sections[1].strands[1].descriptors.advanced.na allows "
		  "not applicable, but no rating has that state [AUD014]\n"
		  "a.lua:<{ id = \"policy\">:1: error: sections[1].strands[2].na allows not applicable, but no "
		  "rating has that "
		  "state [AUD014]\n"
		  "a.lua:<{ id = \"reach\">:1: error: sections[2].strands[2].na allows not applicable, but no "
		  "rating has that "
		  "state [AUD014]\n" },
		{ "gate = \"Statutory: a named lead is required.\",", "na = true, gate = \"The law.\",",
		  "a.lua:<id = \"named\">:1: error: sections[1].strands[1].na allows not applicable where "
		  "sections[1].strands[1].gate says that it must be met [AUD014]\n"
		  "  hint: leave one of the two out\n" },
		{ "emerging = { text = \"A named person leads on wellbeing.\",",
		  "emerging = { na = true, text = \"A named person leads on wellbeing.\",",
		  "a.lua:@:1: error: sections[1].strands[1].descriptors.emerging.na allows not applicable where "
		  "sections[1].strands[1].gate says that it must be met [AUD014]\n"
		  "  hint: leave one of the two out\n" },
		{ "short = \"LA\"", "short = \"LA\", agreed = true",
		  "a.lua:<{ id = \"agreed\">:1: error: respondents[4].agreed: respondents[3] is the agreed one already "
		  "[AUD014]\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void rules_of_evidence_and_plan_that_contradict(void **state)
{
	static const struct mistake mistakes[] = {
		{ "types_from = 3", "types_from = 4",
		  "a.lua:@:1: error: scoring.evidence.types_from is 4, but there are 3 levels [AUD014]\n"
		  "  hint: leave it out for never\n" },
		{ "types_from = 3, ", "",
		  "a.lua:@:1: error: scoring.evidence has no 'types_from' [AUD005]\n"
		  "  hint: min_types and needs_voice hold from that level up\n" },
		{ "min_types = 2", "min_types = 4",
		  "a.lua:@:1: error: scoring.evidence.min_types is 4, but there are 3 evidence types [AUD014]\n" },
		{ "{ id = \"pupil_voice\", name = \"Pupil voice\", voice = true },\n"
		  "    { id = \"data\", name = \"Outcome data\", voice = true },", "{ id = \"b\", name = \"B\" },\n",
		  "a.lua:<needs_voice = true>:1: error: scoring.evidence.needs_voice: no evidence type has voice "
		  "= true "
		  "[AUD014]\n" },
		{ "areas_min = 1, areas = 2", "areas_min = 2, areas = 1",
		  "a.lua:@:1: error: plan.areas_min is 2, more than plan.areas 1 [AUD014]\n" },
		{ "areas_min = 1, areas = 2", "areas_min = 3",
		  "a.lua:@:1: error: plan.areas_min is 3, but there are 2 sections [AUD014]\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void texts_empty_too_long_or_not_text(void **state)
{
	struct fixture *f = *state;
	char long_text[402] = { 0 };
	struct mistake mistakes[] = {
		{ "text = \"Pupils are asked once a year.\"", "text = \"  \"",
		  "a.lua:@:1: error: sections[2].strands[1].descriptors.emerging.text is empty [AUD015]\n" },
		{ "\"Pupils are asked once a year.\"", NULL,
		  "a.lua:@:1: error: sections[2].strands[1].descriptors.emerging.text is too long: 401 bytes, "
		  "at most 400 [AUD015]\n" },
		{ "model = \"ladder\"", NULL,
		  "a.lua:@:1: error: scoring.model is too long: 401 bytes [AUD015]\n" },
		{ "title = \"Small audit\"", "title = \"Sm\\0all\"",
		  "a.lua:@:1: error: title is not plain text: byte 3 is 0x00 [AUD016]\n  hint: delete that "
		  "character; it cannot be seen\n" },
		{ "title = \"Small audit\"", "title = \"Caf\\xe9\"",
		  "a.lua:@:1: error: title is not plain text: byte 4 is 0xe9 [AUD016]\n"
		  "  hint: save the file in UTF-8: 'Save as' of most editors offers that\n" },
		{ "title = \"Small audit\"", "title = \"Sm\tall\"",
		  "a.lua:@:1: error: title is not plain text: byte 3 is 0x09 [AUD016]\n"
		  "  hint: type a space instead of the tab\n" },
		{ "title = \"Small audit\"", "title = [[Small\naudit]]",
		  "a.lua:@:1: error: title is not plain text: byte 6 is 0x0a [AUD016]\n"
		  "  hint: write it on one line\n" },
	};

	memset(long_text, 'x', 401);
	mistakes[1].new = arena_printf(&f->arena, "\"%s\"", long_text);
	mistakes[2].new = arena_printf(&f->arena, "model = \"%s\"", long_text);
	EXPECT_ALL(state, mistakes);
}

static void fields_given_twice(void **state)
{
	static const struct mistake mistakes[] = {
		{ "below = \"not yet secure\",", "below = \"a\", below = \"b\",",
		  "a.lua:@:1: error: below is given twice; first at line @ [AUD017]\n"
		  "  hint: Lua keeps the last one only: remove or rename one of them\n" },
	};

	EXPECT_ALL(state, mistakes);
}

static void all_problems_come_in_one_pass_by_line(void **state)
{
	struct fixture *f = *state;
	int line;
	const char *text = replaced(&f->arena, f->small, "version = \"1.2\"", "version = 1", &line);
	const char *at[5], *found;

	text = replaced(&f->arena, text, "lasts = 2", "lasts = 9", &line);
	text = replaced(&f->arena, text, "{ id = \"reach\"", "{ id = \"RE\"", &line);
	text = replaced(&f->arena, text, "gate_cap = 1", "gate_cap = 5", &line);
	text = replaced(&f->arena, text, "below =", "bellow =", &line);
	found = problems(f, text);
	at[0] = strstr(found, "version must be");
	at[1] = strstr(found, "bellow is not");
	at[2] = strstr(found, "scoring.gate_cap is 5");
	at[3] = strstr(found, "plan.lasts is 9");
	at[4] = strstr(found, "sections[2].strands[2].id 'RE'");
	for (size_t i = 0; i < 5; i++) {
		assert_non_null(at[i]);
		assert_true(i == 0 || at[i - 1] < at[i]);
	}
}

/* Where the table is not one literal, the line is the nearest that is known. */
static void lines_are_found_in_other_styles(void **state)
{
	static const char *const pairs[][2] = {
		{ "-- [[ } ]] return {\nlocal levels = { -- }\n  --[==[ ]]\n } ]==] { id = [[A]],\r\n name = 1 } }\n"
		  "local function f() return { api = 7 } end\n"
		  "if true then local x = { '}', \"\\\"}\" } end\n"
		  "return {\n ['api'] = 1; kind = f() and (function() return 'x' end)() or {},\n"
		  " levels = levels,\n}",
		  "a.lua:4:1: error: levels[1].id 'A' is malformed [AUD012]\n"
		  "a.lua:5:1: error: levels[1].name must be a text, not a whole number [AUD006]\n"
		  "a.lua:9:1: error: kind 'x' is not one of rubric, statements, " },
		{ "local a = {}\na.api = 2\nreturn\n  a", "a.lua:4:1: error: api is 2; it must be 1 [AUD010]\n" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		const char *rest = pairs[i][1], *found = problems(f, pairs[i][0]);

		while (*rest) {
			size_t length = strcspn(rest, "\n");
			const char *line = arena_strndup(&f->arena, rest, length);

			if (!strstr(found, line))
				fail_msg("not found: %s\nin:\n%s", line, found);
			rest += length + (rest[length] == '\n');
		}
	}
}

/* Cut anywhere, or with any byte changed, an audit gives problems and nothing worse. */
static void damaged_audits_do_no_harm(void **state)
{
	struct fixture *f = *state;
	size_t length = strlen(f->small), last = 1000;
	char *bytes = arena_strdup(&f->arena, f->small);

	for (size_t cut = 0; cut < length; cut += 211)
		assert_string_not_equal(problems_of_bytes(f, bytes, cut), "");
	for (size_t i = 0; i < length; i += 97) {
		char was = bytes[i];

		bytes[i] = "\0{}\"[x\xff-"[i % 8];
		last = strlen(problems_of_bytes(f, bytes, length));
		bytes[i] = was;
	}
	assert_true(last < 1000000);
	assert_string_equal(problems_of_bytes(f, bytes, length), "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)
	const struct CMUnitTest tests[] = {
		TEST(a_file_that_is_not_there),
		TEST(a_file_that_does_not_run),
		TEST(law_is_said_of_a_gate_alone),
		TEST(the_overall_level_has_its_id_to_itself),
		TEST(how_long_an_action_has_is_a_time),
		TEST(missing_fields),
		TEST(fields_of_the_wrong_type),
		TEST(unknown_fields_and_their_neighbours),
		TEST(names_used_twice),
		TEST(values_that_are_not_allowed),
		TEST(numbers_out_of_range),
		TEST(a_descriptor_is_missing),
		TEST(malformed_ids),
		TEST(references_to_nobody),
		TEST(what_became_of_items),
		TEST(what_is_renamed_ends_in_the_audit),
		TEST(rules_of_scoring_that_contradict),
		TEST(rules_of_evidence_and_plan_that_contradict),
		TEST(texts_empty_too_long_or_not_text),
		TEST(fields_given_twice),
		TEST(all_problems_come_in_one_pass_by_line),
		TEST(lines_are_found_in_other_styles),
		TEST(damaged_audits_do_no_harm),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("framework_problems", tests, NULL, NULL);
}
