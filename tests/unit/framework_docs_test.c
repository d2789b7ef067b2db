/*
 * framework_docs_test.c - audits/lua/README.md and the schema have the same fields, in the same places and with the
 * same defaults, and doc/audit-guide.md leaves none out. The same for mappings and doc/mapping.md: a row for each
 * field, and each in the example.
 *
 * The README's description is itself Lua (an unfinished list ends with "...", which Lua takes to be arguments,
 * of which there are none). So it is loaded as an audit is and walked beside the schema.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "evidence/table.h"
#include "framework/load_lua.h"
#include "framework/fields.h"
#include "framework/kinds.h"
#include "framework/load_mapping.h"
#include "support_lua.h"

enum { MAX_NODES = 200 };

/* All tables of the README that one schema reads: items of a list say what they have in common once. */
struct nodes {
	const struct data *items[MAX_NODES];
	size_t n;
};

struct walk {
	struct arena arena;
	struct diags diags;
	const char *findings;	/* one line each */
	const char *guide;
};

static int open_walk(void **state)
{
	static struct walk walk;

	arena_init(&walk.arena);
	diags_init(&walk.diags, &walk.arena);
	walk.findings = "";
	*state = &walk;
	return 0;
}

static int close_walk(void **state)
{
	struct walk *walk = *state;

	arena_clear(&walk->arena);
	return 0;
}

static void add(struct nodes *nodes, const struct data *data)
{
	assert_true(nodes->n < MAX_NODES);
	nodes->items[nodes->n++] = data;
}

static void find(struct walk *walk, const char *path, const char *name, const char *what)
{
	walk->findings = arena_printf(&walk->arena, "%s%s.%s %s\n", walk->findings, path, name, what);
}

/* The text of the first block of Lua in a page. */
static const char *first_lua_block(struct arena *arena, const char *page)
{
	static const char fence[] = "```lua\n";
	const char *start = strstr(page, fence), *end;

	assert_non_null(start);
	start += strlen(fence);
	end = strstr(start, "\n```");
	assert_non_null(end);
	return arena_strndup(arena, start, (size_t)(end - start) + 1);
}

static const struct data *example_of(struct walk *walk, const char *page)
{
	const struct luahost_limits limits = { 0 };
	const char *lua = first_lua_block(&walk->arena, page);
	struct reader reader = { .arena = &walk->arena, .diags = &walk->diags, .file = "example.lua" };
	struct data *root = NULL;

	load_lua(&reader, &walk->arena, lua, strlen(lua), &limits, "", &root);
	assert_string_equal(printed(&walk->arena, &walk->diags), "");
	return root;
}

/* The tables that a field's schema reads. */
static struct nodes below(const struct field *field, const struct nodes *values)
{
	struct nodes found = { .n = 0 };

	for (size_t i = 0; i < values->n; i++) {
		const struct data *value = values->items[i];

		if (field->type == FIELD_TABLE)
			add(&found, value);
		for (size_t k = 0; field->type == FIELD_LIST && k < value->n_items; k++)
			add(&found, &value->items[k]);
		for (size_t k = 0; field->type == FIELD_BY_LEVEL && k < value->n_fields; k++)
			add(&found, &value->fields[k]);
	}
	return found;
}

static bool known(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		if (strcmp(schema->fields[i].name, name) == 0)
			return true;
	}
	return false;
}

/* Defaults that freeze.c works out are 0 or NULL in the schema: they are not compared. */
static void compare_default(struct walk *walk, const char *path, const struct field *field,
			    const struct data *value)
{
	bool same = true;

	if (field->required)
		return;
	if (field->type == FIELD_INTEGER && field->number_default)
		same = value->integer == field->number_default;
	if (field->type == FIELD_CHOICE && field->choices[field->number_default])
		same = strcmp(value->text, field->choices[field->number_default]) == 0;
	if (field->type == FIELD_TEXT && field->text_default && *field->text_default)
		same = strcmp(value->text, field->text_default) == 0;
	if (!same)
		find(walk, path, field->name, "has another default");
}

/* Where the README shows a rule or a section of some audit, and says what the defaults are. */
static bool is_example(const char *path)
{
	return strstr(path, "evidence") || strstr(path, "sections") || strstr(path, "bands") ||
	       strstr(path, "clocks") || strstr(path, "gates") || strstr(path, "strip") ||
	       strncmp(path, "plan", strlen("plan")) == 0;
}

/* What all kinds have in common is shown once, by the first; the others have { ... } there. */
static bool left_to_rubrics(const struct schema *schema)
{
	static const struct schema *const shared[] = {
		&schema_level, &schema_rating, &schema_respondent, &schema_evidence_type,
		&schema_review, &schema_strip,
	};

	for (size_t i = 0; i < sizeof(shared) / sizeof(*shared); i++) {
		if (schema == shared[i])
			return true;
	}
	return false;
}

static bool is_empty(const struct nodes *nodes)
{
	for (size_t i = 0; i < nodes->n; i++) {
		if (nodes->items[i]->n_fields)
			return false;
	}
	return true;
}

static void compare(struct walk *walk, const char *path, const struct schema *schema,
		    const struct nodes *nodes)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];
		struct nodes values = { .n = 0 }, tables;

		for (size_t k = 0; k < nodes->n; k++) {
			if (data_field(nodes->items[k], field->name))
				add(&values, data_field(nodes->items[k], field->name));
		}
		if (!values.n)
			find(walk, path, field->name, "is not in the README");
		for (size_t k = 0; k < values.n && !is_example(path); k++)
			compare_default(walk, path, field, values.items[k]);
		tables = below(field, &values);
		if (field->of && !(left_to_rubrics(field->of) && is_empty(&tables)))
			compare(walk, arena_printf(&walk->arena, "%s.%s", path, field->name), field->of,
				&tables);
	}
	for (size_t i = 0; i < nodes->n; i++) {
		for (size_t k = 0; k < nodes->items[i]->n_fields; k++) {
			if (!known(schema, nodes->items[i]->fields[k].key))
				find(walk, path, nodes->items[i]->fields[k].key, "is not a field");
		}
	}
}

static void the_readme_has_every_field_and_no_other(void **state)
{
	struct walk *walk = *state;
	struct nodes root = { .n = 0 };

	add(&root, example_of(walk, text_of(&walk->arena, "audits/lua/README.md")));
	compare(walk, "audit", kind_rubric.schema, &root);
	assert_string_equal(walk->findings, "");
}

/* The first block of Lua below a heading that begins so. */
static const struct data *example_below(struct walk *walk, const char *page, const char *heading)
{
	const char *start = strstr(page, heading);

	assert_non_null(start);
	return example_of(walk, start);
}

static void the_readme_has_every_field_of_the_other_kinds(void **state)
{
	struct walk *walk = *state;
	const char *page = text_of(&walk->arena, "audits/lua/README.md");
	struct nodes review = { .n = 0 }, interview = { .n = 0 }, cases = { .n = 0 };

	add(&review, example_below(walk, page, "\n## Kind `statements`"));
	compare(walk, "review", kind_statements.schema, &review);
	add(&interview, example_below(walk, page, "\n## Kind `interview`"));
	compare(walk, "interview", kind_interview.schema, &interview);
	add(&cases, example_below(walk, page, "\n## Kind `case`"));
	compare(walk, "case", kind_case.schema, &cases);
	assert_string_equal(walk->findings, "");
}

/* The findings but those of two sorts. */
static const char *without(struct walk *walk, const char *sort, const char *other)
{
	const char *left = "";

	for (const char *line = walk->findings; *line;) {
		const char *end = strchr(line, '\n') + 1;
		const char *one = arena_strndup(&walk->arena, line, (size_t)(end - line));

		if (!strstr(one, sort) && !strstr(one, other))
			left = arena_printf(&walk->arena, "%s%s", left, one);
		line = end;
	}
	return left;
}

/* Its example sets what makes sense together, not the defaults. */
static void the_readme_has_every_field_of_entries(void **state)
{
	struct walk *walk = *state;
	struct nodes entries = { .n = 0 };

	add(&entries, example_below(walk, text_of(&walk->arena, "audits/lua/README.md"), "\n## Kinds `plan`"));
	compare(walk, "plan", kind_plan.schema, &entries);
	walk->findings = without(walk, "has another default", "strip");
	assert_string_equal(walk->findings, "");
}

/* The audits of the tests use each field, so that none is read and never tried. */
static void the_small_audits_use_every_field(void **state)
{
	static const struct {
		const char *path;
		const struct kind *kind;
	} audits[] = {
		{ "tests/audits/small_statements.lua", &kind_statements },
		{ "tests/audits/small_interview.lua", &kind_interview },
		{ "tests/audits/small_case.lua", &kind_case },
	};
	const struct luahost_limits limits = { 0 };
	struct walk *walk = *state;

	/* a strip changes every first page: tests/cli/strip.t tries it */
	for (size_t i = 0; i < sizeof(audits) / sizeof(*audits); i++) {
		const char *text = text_of(&walk->arena, audits[i].path);
		struct reader reader = { .arena = &walk->arena, .diags = &walk->diags, .file = audits[i].path };
		struct nodes root = { .n = 0 };
		struct data *data = NULL;

		load_lua(&reader, &walk->arena, text, strlen(text), &limits, "", &data);
		add(&root, data);
		compare(walk, audits[i].path, audits[i].kind->schema, &root);
	}
	walk->findings = without(walk, "has another default", "strip");
	walk->findings = without(walk, "rota", "rota"); /* tests/cli/referrals.t tries it */
	assert_string_equal(walk->findings, "");
}

/* Every field's name stands in the guide as code. */
static void look_in_guide(struct walk *walk, const char *path, const struct schema *schema)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];

		if (!strstr(walk->guide, arena_printf(&walk->arena, "`%s`", field->name)))
			find(walk, path, field->name, "is not in the guide");
		if (field->of)
			look_in_guide(walk, arena_printf(&walk->arena, "%s.%s", path, field->name),
				      field->of);
	}
}

static void the_guide_names_every_field(void **state)
{
	struct walk *walk = *state;

	walk->guide = text_of(&walk->arena, "doc/audit-guide.md");
	look_in_guide(walk, "audit", kind_rubric.schema);
	assert_string_equal(walk->findings, "");
}

/* ---- mappings ---- */

/* Where a section of the page ends. */
static const char *section_of(struct walk *walk, const char *page, const char *heading)
{
	const char *start = strstr(page, arena_printf(&walk->arena, "\n## %s\n", heading)), *end;

	assert_non_null(start);
	start++;
	end = strstr(start, "\n## ");
	return end ? arena_strndup(&walk->arena, start, (size_t)(end - start) + 1) : start;
}

/* A row for each field, and for nothing else; each word that may stand in a field, as code. */
static void compare_rows(struct walk *walk, const char *heading, const char *section,
			 const struct schema *schema)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];

		if (!strstr(section, arena_printf(&walk->arena, "\n| %s | ", field->name)))
			find(walk, heading, field->name, "has no row");
		for (size_t c = 0; field->choices && field->choices[c]; c++) {
			if (!strstr(section, arena_printf(&walk->arena, "`%s`", field->choices[c])))
				find(walk, heading, field->choices[c], "is not said");
		}
	}
	for (const char *row = strstr(section, "\n| "); row; row = strstr(row + 1, "\n| ")) {
		const char *name = arena_strndup(&walk->arena, row + 3, strcspn(row + 3, " "));

		if (strcmp(name, "field") != 0 && !known(schema, name))
			find(walk, heading, name, "is not a field");
	}
}

static void expect_example(struct walk *walk, const char *path, const struct schema *schema,
			   const struct nodes *nodes)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		size_t k = 0;

		while (k < nodes->n && !data_field(nodes->items[k], schema->fields[i].name))
			k++;
		if (k == nodes->n)
			find(walk, path, schema->fields[i].name, "has no example");
	}
}

/* Columns that are more than the name of a header. */
static struct nodes long_columns(const struct nodes *tables)
{
	struct nodes found = { .n = 0 };

	for (size_t i = 0; i < tables->n; i++) {
		const struct data *columns = data_field(tables->items[i], "columns");

		for (size_t k = 0; columns && k < columns->n_fields; k++) {
			if (columns->fields[k].type == DATA_TABLE)
				add(&found, &columns->fields[k]);
		}
	}
	return found;
}

static void the_mapping_page_has_every_field_with_an_example(void **state)
{
	struct walk *walk = *state;
	const char *page = text_of(&walk->arena, "doc/mapping.md");
	const struct schema *table = mapping_schema.fields[1].of;
	struct nodes root = { .n = 0 }, tables, columns;

	assert_string_equal(mapping_schema.fields[1].name, "tables");
	compare_rows(walk, "The file", section_of(walk, page, "The file"), &mapping_schema);
	compare_rows(walk, "A table", section_of(walk, page, "A table"), table);
	compare_rows(walk, "A column", section_of(walk, page, "A column"), &mapping_column_schema);
	add(&root, example_of(walk, page));
	tables = below(&mapping_schema.fields[1], &(struct nodes){
		.items = { data_field(root.items[0], "tables") }, .n = 1 });
	columns = long_columns(&tables);
	expect_example(walk, "mapping", &mapping_schema, &root);
	expect_example(walk, "table", table, &tables);
	expect_example(walk, "column", &mapping_column_schema, &columns);
	assert_string_equal(walk->findings, "");
}

/* ---- words of Lua ---- */

/* Such a name would have to be written ["end"] = ...; a newcomer's file would not run, and would not say why. */
static bool is_word_of_lua(const char *name)
{
	static const char *const words[] = {
		"and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
		"nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (strcmp(words[i], name) == 0)
			return true;
	}
	return false;
}

static void find_words(struct walk *walk, const char *path, const struct schema *schema, int depth)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];

		if (is_word_of_lua(field->name))
			find(walk, path, field->name, "is a word of Lua");
		if (field->of && depth < 8)
			find_words(walk, arena_printf(&walk->arena, "%s.%s", path, field->name), field->of, depth + 1);
	}
}

static void no_field_or_column_is_a_word_of_lua(void **state)
{
	static const struct schema *const schemas[] = { &mapping_schema, &mapping_column_schema };
	struct walk *walk = *state;

	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++)
		find_words(walk, framework_kind_ids[kind],
			   kind_numbered((enum framework_kind)kind)->schema, 0);
	for (size_t i = 0; i < sizeof(schemas) / sizeof(*schemas); i++)
		find_words(walk, "mapping", schemas[i], 0);
	for (int target = 0; target < MAPPING_TARGET_COUNT; target++) {
		const struct table_spec *spec = mapping_target_spec((enum mapping_target)target);

		for (size_t c = 0; c < spec->n_columns; c++) {
			if (is_word_of_lua(spec->columns[c].name))
				find(walk, spec->name, spec->columns[c].name, "is a word of Lua");
		}
	}
	assert_string_equal(walk->findings, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_readme_has_every_field_and_no_other, open_walk,
						close_walk),
		cmocka_unit_test_setup_teardown(the_readme_has_every_field_of_the_other_kinds,
						open_walk, close_walk),
		cmocka_unit_test_setup_teardown(the_readme_has_every_field_of_entries, open_walk, close_walk),
		cmocka_unit_test_setup_teardown(the_small_audits_use_every_field, open_walk,
						close_walk),
		cmocka_unit_test_setup_teardown(the_guide_names_every_field, open_walk, close_walk),
		cmocka_unit_test_setup_teardown(the_mapping_page_has_every_field_with_an_example,
						open_walk, close_walk),
		cmocka_unit_test_setup_teardown(no_field_or_column_is_a_word_of_lua, open_walk, close_walk),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
