/*
 * fuzz_earlier.c - results.json of an earlier run, read by an audit of sections and one of statements.
 *
 * What must hold: it is taken without an error or refused with one, twice in the same way; what is passed over makes no
 * file unreadable; levels are of today's scale where they are compared; a school can be scored and planned with it.
 */
#include <jansson.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "earlier/earlier.h"
#include "earlier/skim.h"
#include "framework/framework.h"
#include "fuzz.h"
#include "plan/plan.h"
#include "score/findings.h"

static const char *const audit_names[] = { "tests/audits/small.lua", "tests/audits/small_statements.lua" };
enum { N_AUDITS = sizeof(audit_names) / sizeof(*audit_names) };
static struct framework audits[N_AUDITS];

#define SCHOOL "S1"

static const struct framework *audit_at(int i)
{
	static struct arena arena;
	struct diags diags;

	diags_init(&diags, &arena);
	if (!audits[i].id && !framework_load(&arena, audit_names[i], &audits[i], &diags))
		fuzz_fail("no audit %s", audit_names[i]);
	return &audits[i];
}

/* A school with an action for what was renamed, one for what has ended, and nothing else. */
static const struct school_evidence *evidence_at(struct arena *arena)
{
	static const char schools[] = "school_id,name,phase\nS1,Elm,primary\n";
	static const char actions[] = "school_id,action_id,item,action,owner,due,start\n"
		"S1,a1,voice.pupils.emerging,Ask.,Head,2027-03-26,2025-11-10\n"
		"S1,a2,voice.box,Empty it.,Head,2027-03-26,2025-11-10\nS1,a3,results,Count.,Head,2027-03-26,2025-11-10\n";
	const struct evidence_text texts[] = {
		{ "schools.csv", schools, sizeof(schools) - 1 }, { "actions.csv", actions, sizeof(actions) - 1 },
	};
	struct evidence *evidence = arena_alloc(arena, sizeof(*evidence));
	struct diags diags;

	diags_init(&diags, arena);
	if (!evidence_read(arena, NULL, 0, &(struct evidence_options){ .texts = texts, .n_texts = 2 }, evidence, &diags))
		fuzz_fail("the school cannot be read");
	return evidence_of(arena, evidence, 0);
}

static void check_year(const struct framework *audit, const struct earlier_year *year)
{
	for (size_t i = 0; i < audit->n_judgements; i++) {
		const struct earlier_judgement *j = &year->judgements[i];

		if (j->comparable && (j->level < EARLIER_NO_LEVEL || j->level > (int)audit->n_levels))
			fuzz_fail("level %d of %zu", j->level, audit->n_levels);
		if (j->there && (j->level == EARLIER_NO_LEVEL) != !j->level_name)
			fuzz_fail("a level without a name, or a name without a level");
	}
	for (size_t i = 0; i < year->n_ended; i++) {
		if (!year->ended[i].id || !year->ended[i].title)
			fuzz_fail("what has ended has no id or no title");
	}
}

static char *read_and_score(const struct framework *audit, const char *folder)
{
	const struct date today = { 2026, 11, 6 };
	const char *const ids[] = { SCHOOL };
	const struct earlier *earlier = NULL;
	struct earlier_folders folders;
	struct arena arena;
	struct diags diags;
	char *told;

	arena_init(&arena);
	diags_init(&diags, &arena);
	if (earlier_open(&arena, audit, &folder, 1, today, ids, 1, &folders, &diags))
		earlier = earlier_of_school(&arena, &folders, ids[0], false, &diags);
	else if (!diags.n_errors)
		fuzz_fail("a file is refused without an error");
	if (earlier && !earlier->n && !earlier->n_missed && !diags.n)
		fuzz_fail("a file is passed over without a word");
	for (size_t i = 0; earlier && i < earlier->n; i++)
		check_year(audit, &earlier->years[i]);
	fuzz_check_diags(&diags);
	told = fuzz_print_diags(&diags);
	plan_build(&arena, findings_make(&arena, audit, evidence_at(&arena), earlier, today, &diags), &diags);
	fuzz_check_diags(&diags);
	arena_clear(&arena);
	return told;
}

/* What can be read as it is can be read without what is passed over. */
static void check_skim(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct skimmed skimmed;
	json_t *whole, *rest;

	arena_init(&arena);
	skimmed = skim(&arena, (const char *)data, size, size % 2 ? SKIM_TO_COMPARE : SKIM_FOR_FORM);
	whole = skimmed.within_limits ? json_loadb((const char *)data, size, JSON_REJECT_DUPLICATES, NULL) : NULL;
	rest = whole ? json_loadb(skimmed.bytes, skimmed.length, JSON_REJECT_DUPLICATES, NULL) : NULL;
	if (whole && !rest)
		fuzz_fail("what is passed over makes it unreadable: %.*s", (int)skimmed.length, skimmed.bytes);
	json_decref(whole);
	json_decref(rest);
	arena_clear(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *out = fuzz_folder(), *school, *file;
	struct arena arena;

	arena_init(&arena);
	check_skim(data, size);
	school = file_join(&arena, out, SCHOOL);
	file = file_join(&arena, school, "results.json");
	if (mkdir(school, 0700) != 0 || !file_write(file, data, size))
		fuzz_fail("%s cannot be written", file);
	for (int i = 0; i < N_AUDITS; i++) {
		char *one = read_and_score(audit_at(i), out), *other = read_and_score(audit_at(i), out);

		fuzz_same("what is told of an earlier year, twice", one, other);
		free(one);
		free(other);
	}
	unlink(file);
	rmdir(school);
	arena_clear(&arena);
	return 0;
}
