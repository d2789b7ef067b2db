/* framework_load_test.c - good audits: everything in its place, defaults, look-ups. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/hash.h"
#include "evidence/evidence.h"
#include "framework/framework.h"
#include "support_lua.h"

struct fixture {
	struct arena arena;
	struct diags diags;
	struct framework framework;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	arena_init(&f->arena);
	diags_init(&f->diags, &f->arena);
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

static const struct framework *load(struct fixture *f, const char *path)
{
	framework_load(&f->arena, path, &f->framework, &f->diags);
	assert_string_equal(printed(&f->arena, &f->diags), "");
	return &f->framework;
}

static void every_field_arrives(void **state)
{
	struct fixture *f = *state;
	const struct framework *a = load(f, "tests/audits/small.lua");
	const char *source = text_of(&f->arena, "tests/audits/small.lua");
	char hex[HASH_HEX_BYTES];

	hash_sha256(source, strlen(source), hex);
	assert_string_equal(a->sha256, hex);
	assert_string_equal(a->file, "small.lua");
	assert_string_equal(a->folder, "tests/audits");
	assert_string_equal(a->id, "small");
	assert_string_equal(a->version, "1.2");
	assert_string_equal(a->subtitle, "Everything the format has, once");
	assert_string_equal(a->words.sections, "areas");
	assert_int_equal(a->n_levels, 3);
	assert_int_equal(a->levels[0].fill_rgb, 0xBFDDF5);
	assert_int_equal(a->levels[2].ink_rgb, 0xFFFFFF);
	assert_int_equal(a->n_ratings, 5);
	assert_int_equal(a->ratings[4].state, ANSWER_WAIVED);
	assert_string_equal(a->ratings[1].aliases[0], "partially");
	assert_int_equal(a->n_respondents, 4);
	assert_true(a->respondents[3].agreed && !a->respondents[0].agreed);
	assert_string_equal(a->respondents[2].short_name, "LA");
	assert_true(a->evidence_types[1].voice && !a->evidence_types[0].voice);
	assert_int_equal(a->scoring.points[2], 3);
	assert_int_equal(a->scoring.bands_percent[1], 50);
	assert_true(a->scoring.evidence.on && a->scoring.evidence.needs_voice);
	assert_int_equal(a->scoring.evidence.dated_from, 2);
	assert_int_equal(a->plan.n_supporters, 2);
	assert_int_equal(framework_rhythm(a, PHASE_PRIMARY), REVIEW_TERMLY);
	assert_int_equal(framework_rhythm(a, PHASE_ALL_THROUGH), REVIEW_HALF_TERMLY);
	assert_true(framework_serves(a, PHASE_SPECIAL));
	assert_true(framework_reads_dates(a));
}

static void descriptors_are_built(void **state)
{
	const struct framework *a = load(*state, "tests/audits/small.lua");
	const struct strand *named = &a->sections[0].strands[0], *influence = &a->sections[1].strands[0];
	const struct descriptor *d = &influence->descriptors[2];

	assert_string_equal(a->sections[1].number, "2");
	assert_string_equal(a->sections[1].strands[1].number, "2.2");
	assert_string_equal(influence->id, "voice.influence");
	assert_string_equal(d->id, "voice.influence.advanced");
	assert_int_equal(d->section, 1);
	assert_int_equal(d->strand, 0);
	assert_int_equal(d->level, 3);
	assert_string_equal(d->support->name, "CAMHS worker");
	assert_null(influence->descriptors[0].support);
	assert_string_equal(named->descriptors[0].gate, "Statutory: a named lead is required.");
	assert_null(named->descriptors[1].gate);
	assert_string_equal(named->descriptors[1].owner, "Headteacher");
	assert_null(named->descriptors[0].support);	/* "school": nobody beyond it */
	assert_string_equal(named->descriptors[2].support->id, "la");
	assert_true(a->sections[0].strands[1].descriptors[1].na_allowed && !d->na_allowed);
	assert_true(named->descriptors[2].na_allowed && !named->descriptors[0].na_allowed);
}

static void what_an_audit_has_is_asked_by_name(void **state)
{
	static const struct { const char *path; bool levels, steps, reviewer; } audits[] = {
		{ "tests/audits/small.lua", true, true, false },
		{ "tests/audits/small_statements.lua", true, false, true },
		{ "tests/audits/small_interview.lua", false, false, false },
		{ "tests/audits/small_case.lua", false, false, false },
	};

	for (size_t i = 0; i < sizeof(audits) / sizeof(*audits); i++) {
		const struct framework *a = load(*state, audits[i].path);

		assert_int_equal(framework_has_levels(a), audits[i].levels);
		assert_int_equal(framework_has_steps(a), audits[i].steps);
		assert_int_equal(framework_has_reviewer(a), audits[i].reviewer);
	}
}

static void what_is_left_out_has_its_default(void **state)
{
	const struct framework *a = load(*state, "tests/audits/weighted.lua");

	assert_string_equal(a->subtitle, "");
	assert_string_equal(a->below, "not yet secure");
	assert_string_equal(a->words.section, "area");
	assert_int_equal(a->scoring.model, MODEL_WEIGHTED);
	assert_int_equal(a->scoring.max_partial, 0);
	assert_int_equal(a->scoring.share_percent, 50);
	assert_int_equal(a->scoring.floor_percent, 80);
	assert_int_equal(a->scoring.blanks_limit_percent, 20);
	assert_int_equal(a->scoring.na_limit_percent, 33);
	assert_int_equal(a->scoring.gate_cap, 1);
	assert_int_equal(a->scoring.overall, OVERALL_NONE);
	assert_false(a->scoring.evidence.on);
	assert_int_equal(a->scoring.evidence.dated_from, 3);	/* above the highest level: never */
	assert_int_equal(a->plan.areas, 1);			/* as many as there are */
	assert_int_equal(a->plan.areas_min, 1);
	assert_int_equal(a->plan.actions, 3);
	assert_int_equal(a->plan.lasts_half_terms, 2);
	assert_int_equal(a->recheck_months, 24);
	assert_int_equal(a->suppression.below, 5);
	assert_int_equal(a->suppression.base, 11);
	assert_int_equal(a->ratings[0].n_aliases, 0);
	assert_string_equal(a->sections[0].strands[0].descriptors[1].text, "A is high.");
	assert_string_equal(a->sections[0].strands[0].descriptors[1].owner, "");
	assert_null(a->sections[0].strands[0].descriptors[1].support);
}

static void lookups_fold_and_know_aliases(void **state)
{
	const struct framework *a = load(*state, "tests/audits/small.lua");

	assert_ptr_equal(framework_section(a, "Voice"), &a->sections[1]);
	assert_ptr_equal(framework_strand(a, "VOICE.Influence"), &a->sections[1].strands[0]);
	assert_ptr_equal(framework_descriptor(a, " voice.influence.ADVANCED"),
			 &a->sections[1].strands[0].descriptors[2]);
	assert_ptr_equal(framework_rating(a, "not-yet"), &a->ratings[2]);
	assert_ptr_equal(framework_rating(a, "N/A"), &a->ratings[3]);
	assert_ptr_equal(framework_rating(a, "m"), &a->ratings[0]);
	assert_ptr_equal(framework_rating(a, "Fully met"), &a->ratings[0]);
	assert_ptr_equal(framework_rating(a, "Partially met"), &a->ratings[1]);
	assert_ptr_equal(framework_rating(a, "Not yet met"), &a->ratings[2]);
	assert_ptr_equal(framework_respondent(a, "Head Teacher"), &a->respondents[0]);
	assert_ptr_equal(framework_respondent(a, "LA"), &a->respondents[2]);
	assert_ptr_equal(framework_evidence_type(a, "Pupil Voice"), &a->evidence_types[1]);
	assert_ptr_equal(framework_evidence_type(a, "policy"), &a->evidence_types[0]);
	assert_null(framework_section(a, "voice.influence"));
	assert_null(framework_strand(a, "voice"));
	assert_null(framework_descriptor(a, "voice.influence"));
	assert_null(framework_rating(a, "Mostly"));
	assert_null(framework_rating(a, ""));
	assert_null(framework_rating(a, "school"));
}

static void levels_and_words_have_names(void **state)
{
	const struct framework *a = load(*state, "tests/audits/small.lua");

	assert_string_equal(framework_level_name(a, 0), "Emerging \u2013 not yet secure");
	assert_string_equal(framework_level_name(a, 1), "Emerging");
	assert_string_equal(framework_level_name(a, 3), "Advanced");
	assert_string_equal(answer_state_ids[ANSWER_NOT_YET], "not_yet");
	assert_string_equal(answer_state_ids[ANSWER_NOT_ANSWERED], "not_answered");
	assert_string_equal(answer_state_ids[ANSWER_NOT_IN_FOCUS], "not_in_focus");
	assert_string_equal(scoring_model_name(MODEL_BEST_FIT), "best_fit");
}

static void the_wellbeing_audit_is_whole(void **state)
{
	const struct framework *a = load(*state, "audits/lua/hackney/hackney_wellbeing.lua");
	const char *texts[135];
	size_t n = 0, n_gates = 0;

	assert_int_equal(a->n_sections, 9);
	assert_int_equal(a->n_levels, 3);
	for (size_t i = 0; i < a->n_sections; i++) {
		assert_int_equal(a->sections[i].n_strands, 5);
		for (size_t j = 0; j < 5; j++) {
			const struct descriptor *d = a->sections[i].strands[j].descriptors;

			n_gates += d[0].gate != NULL;
			for (size_t k = 0; k < 3; k++)
				texts[n++] = d[k].text;
		}
	}
	assert_int_equal(n, 135);
	assert_true(n_gates >= 4);
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(texts[i], texts[j]);
	}
}

/* What is said of an id holds for what is below it, and the longest id decides. */
static void items_of_earlier_versions_have_a_fate(void **state)
{
	static const struct {
		const char *id;
		enum item_fate fate;
		const char *today;
	} cases[] = {
		{ "voice", ITEM_KEPT, "voice" },
		{ "voice.pupils", ITEM_RENAMED, "voice.influence" },
		{ "voice.pupils.advanced", ITEM_RENAMED, "voice.influence.advanced" },
		{ "voice.pupilsx", ITEM_KEPT, "voice.pupilsx" },
		{ "voice.box.advanced", ITEM_ENDED, "voice.box" },
		{ "old", ITEM_ENDED, "old" },
		{ "old.strand.advanced", ITEM_ENDED, "old" },
		{ "old.kept.advanced", ITEM_RENAMED, "lead.policy.advanced" },
		{ "staff", ITEM_RENAMED, "lead" },
		{ "staff.named.advanced", ITEM_RENAMED, "lead.named.advanced" },
		{ "staff.gone", ITEM_ENDED, "staff.gone" },
		{ "", ITEM_KEPT, "" }, { ".", ITEM_KEPT, "." }, { "..old", ITEM_KEPT, "..old" },
	};
	static const struct text_pair renamed[] = {
		{ "old.kept", "lead.policy" }, { "staff", "lead" }, { "voice.pupils", "voice.influence" },
	};
	static const char *const ended[] = { "voice.box", "old", "staff.gone" };
	struct fixture *f = *state;
	struct framework audit = *load(f, "tests/audits/small.lua");

	assert_int_equal(audit.n_renamed, 1);
	assert_string_equal(audit.renamed[0].name, "voice.pupils");
	assert_string_equal(audit.ended[0], "voice.box");
	audit.renamed = renamed;
	audit.n_renamed = sizeof(renamed) / sizeof(*renamed);
	audit.ended = ended;
	audit.n_ended = sizeof(ended) / sizeof(*ended);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct item_today today = framework_today(&f->arena, &audit, cases[i].id);

		assert_string_equal(today.id, cases[i].today);
		assert_int_equal(today.fate, cases[i].fate);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)
	const struct CMUnitTest tests[] = {
		TEST(every_field_arrives),
		TEST(descriptors_are_built),
		TEST(what_an_audit_has_is_asked_by_name),
		TEST(what_is_left_out_has_its_default),
		TEST(lookups_fold_and_know_aliases),
		TEST(levels_and_words_have_names),
		TEST(items_of_earlier_versions_have_a_fate),
		TEST(the_wellbeing_audit_is_whole),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("framework_load", tests, NULL, NULL);
}
