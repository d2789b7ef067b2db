/* report_test.c - templates see one school, keep nothing, and their mistakes cost one report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "framework/model_fields.h"
#include "report/report.h"
#include "support_report_result.h"

struct room {
	struct arena arena;
	struct diags diags;
	struct framework framework;
	const char *folder;		/* for the test's own templates */
	const char *folders[2];		/* that one, then templates/ */
};

static int open_room(void **state)
{
	struct room *room = calloc(1, sizeof *room);
	char folder[] = "/tmp/waymark-report-XXXXXX";

	arena_init(&room->arena);
	diags_init(&room->diags, &room->arena);
	if (!mkdtemp(folder)
	    || !framework_load(&room->arena, "tests/audits/small.lua", &room->framework,
			       &room->diags))
		return -1;
	room->folder = arena_strdup(&room->arena, folder);
	room->folders[0] = room->folder;
	room->folders[1] = "templates";
	*state = room;
	return 0;
}

static int close_room(void **state)
{
	struct room *room = *state;
	const char **names;
	size_t n;

	if (file_list(&room->arena, room->folder, &names, &n))
		for (size_t i = 0; i < n; i++)
			unlink(file_join(&room->arena, room->folder, names[i]));
	rmdir(room->folder);
	arena_clear(&room->arena);
	free(room);
	return 0;
}

static void write_file(struct room *room, const char *name, const char *text)
{
	assert_true(file_write(file_join(&room->arena, room->folder, name), text, strlen(text)));
}

static struct report_template *open_named(struct room *room, const char *name)
{
	struct report_template *template = NULL;
	bool opened = report_open(&room->arena, name, room->folders, 2, &template, &room->diags);

	assert_int_equal(opened, template != NULL);
	return template;
}

/* A template that prints the Lua expression of r as its one paragraph. */
static struct report_template *printing(struct room *room, const char *before,
					const char *expression)
{
	write_file(room, "t.lua",
		   arena_printf(
			   &room->arena,
			   "%s\nreturn function (r) return { title = 'T', "
			   "language = 'en', blocks = { { type = 'paragraph', text = %s } } } end",
			   before, expression));
	return open_named(room, "t");
}

/* The first paragraph's text, its spans joined; NULL if there is no document. */
static const char *build_of(struct room *room, struct report_template *template,
			    const struct framework *framework, const char *school_id)
{
	const struct report_input *input = input_of(&room->arena, framework, school_id);
	const struct document *document = report_build(&room->arena, template, input, &room->diags);
	const char *text = "";

	if (!document)
		return NULL;
	for (size_t i = 0; i < document->blocks.items[0].paragraph.text.n; i++)
		text = arena_printf(&room->arena, "%s%s", text,
				    document->blocks.items[0].paragraph.text.spans[i].text);
	return text;
}

static const char *build_text(struct room *room, struct report_template *template,
			      const char *school_id)
{
	return build_of(room, template, &room->framework, school_id);
}

/* ---- isolation ---- */

static void a_local_is_fresh_for_each_school(void **state)
{
	struct room *room = *state;
	struct report_template *t
		= printing(room,
			   "local calls = 0; local function count() calls = calls + 1 "
			   "return calls end",
			   "count()");

	assert_non_null(t);
	assert_string_equal(build_text(room, t, "A1"), "1");
	assert_string_equal(build_text(room, t, "A2"), "1");
	assert_string_equal(build_text(room, t, "A3"), "1");
}

static void an_included_table_is_fresh_for_each_school(void **state)
{
	struct room *room = *state;
	struct report_template *t;

	write_file(room, "kept.lua",
		   "local kept = { n = 0 }; function kept.count() kept.n = kept.n + 1 "
		   "return kept.n end return kept");
	t = printing(room, "", "include('kept').count() .. ' ' .. include('kept').count()");
	assert_non_null(t);
	assert_string_equal(build_text(room, t, "A1"), "1 2");
	assert_string_equal(build_text(room, t, "A2"), "1 2");
}

static void the_view_is_fresh_for_each_school(void **state)
{
	struct room *room = *state;
	struct report_template *t
		= printing(room, "",
			   "(function () local was = r.school.name r.school.name = 'x' "
			   "r.audit.levels[1].name = 'x' return was .. ' ' .. r.school.id .. "
			   "(r.seen or '') end)()");

	assert_string_equal(build_text(room, t, "A1"), "Ysgol Tŷ Ŵyn Community School A1");
	assert_string_equal(build_text(room, t, "A2"), "Ysgol Tŷ Ŵyn Community School A2");
	assert_string_equal(room->framework.levels[0].name, "Emerging");
}

/* The audit's tables are made once; what is put into them, and done to them, is one school's. */
static void the_audits_tables_are_fresh_for_each_school(void **state)
{
	struct room *room = *state;
	struct report_template *t
		= printing(room, "",
			   "(function () local s = r.sections[1] local d = s.strands[1].descriptors[1] "
			   "local was = s.title .. '|' .. d.text .. '|' .. d.state .. '|' .. "
			   "s.tally.met .. '|' .. tostring(d.answers[1].mine) "
			   "s.title, d.text, d.state, d.answers[1].mine = 'x', nil, 'x', 'x' "
			   "s.tally.met = -1 r.sections[2] = nil return was .. '|' .. #r.sections end)()");
	const char *first = build_text(room, t, "A1");

	assert_non_null(first);
	assert_string_equal(build_text(room, t, "A2"), first);
	assert_string_equal(build_text(room, t, "A1"), first);
}

/* No field that stood ready for a school's result is left as it stood. */
static void every_field_of_a_result_is_set_or_nil(void **state)
{
	struct room *room = *state;
	struct report_template *t
		= printing(room, "local flags = { from_strand = 1, provisional = 1, claimed = 1, "
			   "to_be_moderated = 1, na = 1, statutory = 1, post = 1, given = 1, generated = 1 }",
			   "(function () local odd = '' local function look(of) "
			   "for k, v in pairs(of) do if v == false and not flags[k] "
			   "then odd = odd .. k .. ' ' end end end "
			   "for _, s in ipairs(r.sections) do for _, st in ipairs(s.strands) do look(st) "
			   "for _, d in ipairs(st.descriptors) do look(d) "
			   "for _, a in ipairs(d.answers) do look(a) end end end end "
			   "return 'odd: ' .. odd end)()");

	assert_string_equal(build_text(room, t, "A1"), "odd: ");
}

/* A descriptor's answers are made when a template asks for them, which it cannot tell. */
static void what_is_made_later_is_as_if_it_had_been_there(void **state)
{
	static const struct {
		const char *expression, *text;
	} cases[] = {
		{ "#d.answers", "4" },
		{ "(function () local n = 0 for _, a in ipairs(d.answers) do n = n + (a == d.counted and 1 or 0) end "
		  "return n end)()", "1" },
		{ "(function () local n = 0 for k in pairs(d) do n = n + (k == 'answers' and 1 or k == 'counted' and 10 or 0) end "
		  "return n end)()", "11" },
		{ "(function () for k, v in pairs(d) do if k == 'answers' then return #v end end end)()", "4" },
		{ "tostring(d.nothing) .. tostring(d[1]) .. tostring(d[d])", "nilnilnil" },
		{ "(function () d.answers = 'mine' return d.counted.state == d.state and d.answers end)()", "mine" },
		{ "(function () d.counted.state = 'mine' local n = 0 for _, a in ipairs(d.answers) do "
		  "n = n + (a.state == 'mine' and 1 or 0) end return n end)()", "1" },
		{ "(function () d.answers = d.answers d.answers = nil return tostring(d.answers) end)()", "nil" },
	};
	struct room *room = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct report_template *t = printing(room, "", arena_printf(&room->arena,
			"(function () local d for _, s in ipairs(r.sections) do for _, st in ipairs(s.strands) do "
			"for _, one in ipairs(st.descriptors) do d = d or one.state == 'met' and one end end end return %s end)()",
			cases[i].expression));

		assert_string_equal(build_text(room, t, "A1"), cases[i].text);
		assert_string_equal(build_text(room, t, "A1"), cases[i].text);
	}
}

static void a_template_serves_another_audit_after_the_first(void **state)
{
	struct room *room = *state;
	struct report_template *t = printing(room, "", "r.audit.title .. #r.sections");
	struct framework first = room->framework, other = first;
	const char *text;

	other.title = "Another";
	other.n_sections = 2;
	assert_non_null(build_text(room, t, "A1"));
	text = build_of(room, t, &other, "A1");
	assert_string_equal(text, "Another2");
	assert_string_equal(build_text(room, t, "A1"),
			    arena_printf(&room->arena, "%s%zu", first.title, first.n_sections));
}

static void no_global_and_no_library_can_be_written(void **state)
{
	static const char *const attempts[] = {
		"x = 1", "string.x = 1", "table.x = 1", "math.pi = 3", "_G.x = 1", "include = nil",
		"local s = ('').rep; string.rep = s",
	};
	struct room *room = *state;

	for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
		struct report_template *t = printing(room, "", arena_printf(&room->arena,
			"(function () %s return 'kept' end)()", attempts[i]));

		assert_non_null(t);
		assert_null(build_text(room, t, "A1"));
	}
}

/* ---- mistakes ---- */

static void a_raising_template_names_its_line_and_the_school(void **state)
{
	struct room *room = *state;
	struct report_template *t = printing(room, "-- one\n-- two", "r.school.nothing.at_all");
	const struct diag *d;

	assert_null(build_text(room, t, "A7"));
	d = &room->diags.items[0];
	assert_int_equal(room->diags.n, 1);
	assert_int_equal(d->code, DIAG_RPT002);
	assert_string_equal(d->at.file, "t.lua");
	assert_int_equal(d->at.line, 3);
	assert_string_equal(d->school_id, "A7");
	assert_non_null(strstr(d->message, "nothing"));
}

static void after_a_mistake_the_next_school_is_built(void **state)
{
	struct room *room = *state;
	struct report_template *t
		= printing(room, "", "r.school.id == 'A1' and error('no') or r.school.id");

	assert_null(build_text(room, t, "A1"));
	assert_string_equal(build_text(room, t, "A2"), "A2");
	assert_string_equal(room->diags.items[0].school_id, "A1");
}

static void an_endless_template_ends(void **state)
{
	struct room *room = *state;
	struct report_template *t = printing(room, "", "(function () while true do end end)()");

	assert_null(build_text(room, t, "A1"));
	assert_int_equal(room->diags.items[0].code, DIAG_RPT002);
	assert_string_equal(room->diags.items[0].school_id, "A1");
}

/* No count of instructions ends what string.find does. */
static void a_template_that_does_not_even_start_ends(void **state)
{
	struct room *room = *state;

	write_file(room, "t.lua", "local x = ('a'):rep(40):find(('a*'):rep(30) .. 'b')\nreturn function () end");
	assert_null(open_named(room, "t"));
	assert_int_equal(room->diags.n, 1);
	assert_int_equal(room->diags.items[0].code, DIAG_RPT002);
	assert_string_equal(room->diags.items[0].message, "the file did not end within 5.0 s of processor time");
}

static void a_wrong_block_names_its_path_and_the_school(void **state)
{
	struct room *room = *state;
	struct report_template *t = printing(room, "", "{ { txet = 'x' } }");

	assert_null(build_text(room, t, "A9"));
	assert_int_equal(room->diags.items[0].code, DIAG_RPT003);
	assert_string_equal(room->diags.items[0].school_id, "A9");
	assert_string_equal(room->diags.items[0].message,
			    "blocks[1].text[1]: unknown field 'txet'");
}

static void what_cannot_be_opened_is_said_at_once(void **state)
{
	static const struct {
		const char *text;
		enum diag_code code;
	} cases[] = {
		{ "return {", DIAG_RPT002 },
		{ "error('at once')", DIAG_RPT002 },
		{ "return 7", DIAG_RPT003 },
		{ "include('nothing') return function () end", DIAG_RPT002 },
		{ "", DIAG_RPT003 },
	};
	struct room *room = *state;

	assert_null(open_named(room, "nothing"));
	assert_int_equal(room->diags.items[0].code, DIAG_RPT001);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		write_file(room, "t.lua", cases[i].text);
		diags_init(&room->diags, &room->arena);
		assert_null(open_named(room, "t"));
		assert_int_equal(room->diags.n, 1);
		assert_int_equal(room->diags.items[0].code, cases[i].code);
		assert_string_equal(room->diags.items[0].at.file, "t.lua");
	}
}

static void a_wrong_theme_is_said_at_once(void **state)
{
	struct room *room = *state;

	write_file(room, "theme.lua", "return { page_width = 'wide' }");
	assert_null(printing(room, "", "'x'"));
	assert_int_equal(room->diags.items[0].code, DIAG_RPT003);
	assert_string_equal(room->diags.items[0].at.file, "theme.lua");
	assert_string_equal(room->diags.items[0].message,
			    "page_width: expected a number, got string");
}

/* ---- the view ---- */

static void the_view_has_what_a_report_prints(void **state)
{
	static const struct {
		const char *expression, *text;
	} cases[] = {
		{ "r.audit.title .. r.audit.version .. r.audit.file .. #r.audit.sha256",
		  "Small audit1.2small.lua64" },
		{ "r.audit.levels[2].name .. r.audit.levels[2].mark.pips .. r.audit.levels[3].fill",
		  "Established2#1F3864" },
		{ "r.audit.below_mark.word .. tostring(r.audit.below_mark.hatched)",
		  "Emerging – not yet securetrue" },
		{ "r.audit.words.sections .. r.audit.scoring.model .. r.audit.scoring.blanks_limit",
		  "areasladder20" },
		{ "r.audit.scoring.evidence.min_types .. r.audit.plan.areas .. "
		  "r.audit.plan.support[1].name",
		  "22CAMHS worker" },
		{ "r.audit.respondents[4].short .. tostring(r.audit.respondents[4].agreed)",
		  "Agreedtrue" },
		{ "r.school.name_lang .. r.school.phase .. r.school.la .. r.school.roll .. "
		  "tostring(r.school.trust)",
		  "cysecondaryHackney412nil" },
		{ "r.school.extras[1].name .. r.school.extras[1].value", "FSM %31" },
		{ "r.date.iso .. r.date.long .. r.date.short .. r.year",
		  "2026-11-044 November 20264 Nov 20262026-27" },
		{ "r.sections[1].number .. r.sections[1].title .. r.sections[1].question",
		  "1LeadershipWho leads wellbeing here?" },
		{ "r.sections[1].status .. tostring(r.sections[1].assessed) .. "
		  "r.sections[1].level_name",
		  "assessedtrueEmerging" },
		{ "r.sections[1].mark.word .. r.sections[1].indicated.level_name .. "
		  "r.sections[1].cap.kind",
		  "EmergingAdvancedevidence" },
		{ "r.sections[1].tally.met .. '/' .. r.sections[1].tally.applicable .. "
		  "#r.sections[1].by_level",
		  NULL },
		{ "r.sections[1].reasons[1].cells[2].text .. "
		  "r.sections[1].reasons[1].cells[2].line",
		  "responses.csv line 4747" },
		{ "r.sections[1].strands[1].number .. r.sections[1].strands[1].descriptors[1].gate",
		  "1.1Statutory: a named lead is required." },
		{ "r.sections[2].level .. r.sections[2].lift.level_name .. "
		  "r.sections[2].lift.descriptors[1].number",
		  NULL },
		{ "tostring(r.sections[2].lift.descriptors[1] == "
		  "r.sections[2].strands[2].descriptors[1])",
		  "true" },
		{ "r.sections[1].strands[1].descriptors[1].answers[1].cell",
		  "responses.csv line 2" },
		{ "r.sections[1].strands[1].descriptors[1].counted.respondent.id", "agreed" },
		{ "r.plan.year .. r.plan.rhythm .. #r.plan.reviews .. r.plan.reviews[1].label .. "
		  "r.plan.reviews[1].by.iso",
		  "2026-27half_termly6Autumn 12026-11-19" },
		{ "r.plan.priorities[1].section.id .. r.plan.priorities[1].rank", NULL },
		{ "tostring(r.plan.priorities[1].section == r.plan.actions[1].section)", "true" },
		{ "r.plan.actions[1].status_name .. r.plan.actions[1].start",
		  "not startedAutumn 2" },
		{ "r.plan.carried[1].origin .. r.plan.carried[1].carried", "carried1" },
		{ "r.pairs[1].a.id .. r.pairs[1].b.id .. r.pairs[1].exact .. '/' .. "
		  "r.pairs[1].both",
		  "schoolcamhs71/90" },
		{ "r.inputs[1].name .. r.inputs[1].rows .. #r.inputs[1].sha256",
		  "responses.csv164" },
		{ "#r.problems .. r.program_version .. tostring(r.overall)", "00.1.0nil" },
	};
	struct room *room = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct report_template *t = printing(room, "", cases[i].expression);
		const char *text = build_text(room, t, "A1");

		if (room->diags.n)
			print_error("%s: %s\n", cases[i].expression, room->diags.items[0].message);
		assert_non_null(text);
		if (cases[i].text)
			assert_string_equal(text, cases[i].text);
	}
}

static void warnings_are_in_the_view_and_notes_are_not(void **state)
{
	struct room *room = *state;
	struct report_template *t
		= printing(room, "", "#r.problems .. r.problems[1].code .. r.problems[1].cell");
	struct report_input *input = input_of(&room->arena, &room->framework, "A1");
	struct diags problems;
	const struct document *document;

	diags_init(&problems, &room->arena);
	diags_add(&problems, DIAG_CSV007, (struct loc){ "schools.csv", 1, 2 }, "a note");
	diags_add(&problems, DIAG_CSV027, (struct loc){ "responses.csv", 9, 2 }, "a warning");
	input->problems = &problems;
	document = report_build(&room->arena, t, input, &room->diags);
	assert_non_null(document);
	assert_string_equal(document->blocks.items[0].paragraph.text.spans[0].text,
			    "1CSV027responses.csv line 9");
}

/* Every name in the view stands in the guide for authors. */
static void the_guide_names_every_field(void **state)
{
	struct room *room = *state;
	struct report_template *t = printing(
		room,
		"local seen, keys = {}, {} local function walk(v) if type(v) ~= 'table' "
		"or seen[v] then return end seen[v] = true for k, x in pairs(v) do if type(k) == "
		"'string' and not keys[k] "
		"then keys[k] = true keys[#keys + 1] = k end walk(x) end end",
		"(function () walk(r) table.sort(keys) return table.concat(keys, ' ') end)()");
	char *guide, *keys, *rest = NULL;
	size_t length, n = 0;

	assert_true(file_read(&room->arena, "templates/README.md", 1 << 20, &guide, &length));
	keys = arena_strdup(&room->arena, build_text(room, t, "A1"));
	for (char *key = strtok_r(keys, " ", &rest); key; key = strtok_r(NULL, " ", &rest), n++) {
		if (!strstr(guide, key))
			print_error("templates/README.md does not name '%s'\n", key);
		assert_non_null(strstr(guide, key));
	}
	assert_true(n > 100);
}

/* ---- the templates that come with Waymark ---- */

static size_t count_kind(const struct document *document, enum block_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < document->blocks.n; i++)
		n += document->blocks.items[i].kind == kind;
	return n;
}

static const struct document *build_with(struct room *room, const char *name,
					 const struct report_input *input)
{
	struct report_template *t = open_named(room, name);
	const struct document *document
		= t ? report_build(&room->arena, t, input, &room->diags) : NULL;

	for (size_t i = 0; i < room->diags.n; i++)
		print_error("%s:%d: %s\n", room->diags.items[i].at.file,
			    room->diags.items[i].at.line, room->diags.items[i].message);
	return document;
}

static void the_templates_serve_every_audit(void **state)
{
	static const char *const audits[]
		= { "tests/audits/small.lua", "audits/lua/hackney/hackney_wellbeing.lua" };
	struct room *room = *state;

	for (size_t i = 0; i < sizeof audits / sizeof *audits; i++) {
		const struct report_input *input;
		const struct document *report, *plan;

		assert_true(
			framework_load(&room->arena, audits[i], &room->framework, &room->diags));
		input = input_of(&room->arena, &room->framework, "A1");
		report = build_with(room, "report", input);
		plan = build_with(room, "action-plan", input);
		assert_non_null(report);
		assert_non_null(plan);
		assert_int_equal(report->blocks.items[0].kind, BLOCK_COVER);
		assert_int_equal(count_kind(report, BLOCK_CHART), 1);
		assert_false(report->landscape);
		assert_true(plan->landscape);
		assert_string_equal(plan->running_left_lang, "cy");
	}
}

/* ---- all text of a document ---- */

static void add_blocks(struct buf *out, const struct blocks *blocks);

static void add_text(struct buf *out, const struct text *text)
{
	for (size_t i = 0; i < text->n; i++) {
		buf_puts(out, text->spans[i].text);
		buf_puts(out, text->spans[i].level ? text->spans[i].level->word : "");
	}
	buf_putc(out, '\n');
}

static void add_table(struct buf *out, const struct table_block *table)
{
	add_text(out, &table->caption);
	buf_puts(out, table->summary ? table->summary : "");
	for (size_t r = 0; r < table->n_rows; r++)
		for (size_t c = 0; c < table->rows[r].n_cells; c++)
			add_blocks(out, &table->rows[r].cells[c].blocks);
}

static void add_block(struct buf *out, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_COVER:
		for (size_t i = 0; i < block->cover.n_facts; i++)
			add_text(out, &block->cover.facts[i].value);
		break;
	case BLOCK_HEADING: add_text(out, &block->heading.text); break;
	case BLOCK_PARAGRAPH: add_text(out, &block->paragraph.text); break;
	case BLOCK_LIST:
		for (size_t i = 0; i < block->list.n_items; i++)
			add_blocks(out, &block->list.items[i]);
		break;
	case BLOCK_TABLE: add_table(out, &block->table); break;
	case BLOCK_CHART: buf_printf(out, "%s\n%s\n", block->chart.title, block->chart.alt); break;
	case BLOCK_CALLOUT: add_blocks(out, &block->callout.blocks); break;
	default: break;
	}
}

static void add_blocks(struct buf *out, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		add_block(out, &blocks->items[i]);
}

static const char *all_text(struct room *room, const struct document *document)
{
	struct buf *out = buf_new(&room->arena, 1 << 20);

	assert_non_null(document);
	add_blocks(out, &document->blocks);
	return out->bytes;
}

static void the_words_are_the_audits(void **state)
{
	static const char *const names[] = { "report", "action-plan" }, *const foreign[] = {
		"area",	      "Area",	    "strand",	       "Strand",
		"descriptor", "Descriptor", "wellbeing audit", "a aspect",
	};
	struct room *room = *state;
	const char *text;

	room->framework.words
		= (struct words){ "aspect", "aspects", "theme", "themes", "test", "tests", .posts = NULL };
	for (size_t t = 0; t < 2; t++) {
		text = all_text(room, build_with(room, names[t],
						 input_of(&room->arena, &room->framework, "A1")));
		assert_true(strlen(text) > 500);
		for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
			if (strstr(text, foreign[i]))
				print_error("%s.lua says '%.60s'\n", names[t],
					    strstr(text, foreign[i]));
			assert_null(strstr(text, foreign[i]));
		}
	}
	text = all_text(room,
			build_with(room, "report", input_of(&room->arena, &room->framework, "A1")));
	assert_non_null(strstr(text, "What would lift this aspect"));
	assert_non_null(strstr(
		text, "Of the two aspects, one is Emerging and one is Emerging – not yet secure."));
}

static void the_templates_serve_every_model_of_a_rubric(void **state)
{
	struct room *room = *state;
	struct report_input *input = input_of(&room->arena, &room->framework, "A1");

	for (int model = 0; model_names[model]; model++) {
		room->framework.scoring.model = (enum scoring_model)model;
		room->framework.scoring.overall = (enum overall_rule)(model % OVERALL_COUNT);
		room->framework.scoring.max_partial = model;
		assert_non_null(build_with(room, "report", input));
	}
}

static void the_templates_serve_a_school_with_nothing(void **state)
{
	struct room *room = *state;
	struct report_input *input = input_of(&room->arena, &room->framework, "A1");
	struct school_result *result = (struct school_result *)input->findings->own;
	struct section_result *sections = (struct section_result *)result->sections;
	struct plan *plan = (struct plan *)input->plan;

	for (size_t i = 0; i < room->framework.n_sections; i++) {
		sections[i].status = SECTION_NOT_ASSESSED;
		sections[i].tally = (struct tally){ .unanswered = 6, .applicable = 6 };
		sections[i].n_reasons = 0;
	}
	result->n_assessed = 0;
	result->n_pairs = 0;
	plan->n_priorities = plan->n_actions = plan->n_carried = plan->n_reviews = 0;
	plan->first_year = true;
	assert_non_null(build_with(room, "report", input));
	assert_non_null(build_with(room, "action-plan", input));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_room, close_room)
	const struct CMUnitTest tests[] = {
		TEST(a_local_is_fresh_for_each_school),
		TEST(an_included_table_is_fresh_for_each_school),
		TEST(the_view_is_fresh_for_each_school),
		TEST(the_audits_tables_are_fresh_for_each_school),
		TEST(every_field_of_a_result_is_set_or_nil),
		TEST(what_is_made_later_is_as_if_it_had_been_there),
		TEST(a_template_serves_another_audit_after_the_first),
		TEST(no_global_and_no_library_can_be_written),
		TEST(a_raising_template_names_its_line_and_the_school),
		TEST(after_a_mistake_the_next_school_is_built),
		TEST(an_endless_template_ends),
		TEST(a_template_that_does_not_even_start_ends),
		TEST(a_wrong_block_names_its_path_and_the_school),
		TEST(what_cannot_be_opened_is_said_at_once),
		TEST(a_wrong_theme_is_said_at_once),
		TEST(the_view_has_what_a_report_prints),
		TEST(warnings_are_in_the_view_and_notes_are_not),
		TEST(the_guide_names_every_field),
		TEST(the_templates_serve_every_audit),
		TEST(the_words_are_the_audits),
		TEST(the_templates_serve_every_model_of_a_rubric),
		TEST(the_templates_serve_a_school_with_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
