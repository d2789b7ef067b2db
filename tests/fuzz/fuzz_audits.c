/*
 * fuzz_audits.c - a file that may be an audit.
 *
 * What must hold: it is an audit without an error or has an error with a place; it says the same twice; what is sound can
 * score a school that sent nothing and print its blank tables.
 */
#include <stdlib.h>
#include <string.h>

#include "framework/framework.h"
#include "fuzz.h"
#include "luahost/luahost.h"
#include "plan/plan.h"
#include "score/findings.h"

#define SCHOOLS "school_id,name,phase\nS1,Alder Road,primary\nS2,Birch Lane,secondary\n"

static void score_nothing(struct arena *arena, const struct framework *audit, struct diags *diags)
{
	static const struct evidence_text schools = {
		"schools.csv", SCHOOLS, sizeof(SCHOOLS) - 1,
	};
	const struct evidence_options options = { .texts = &schools, .n_texts = 1 };
	struct evidence evidence;

	if (!evidence_read(arena, NULL, 0, &options, &evidence, diags))
		fuzz_fail("two schools cannot be read");
	for (size_t i = 0; i < evidence.n_schools; i++) {
		const struct school_evidence *school = evidence_of(arena, &evidence, i);
		const struct date today = { 2026, 11, 6 };

		plan_build(arena, findings_make(arena, audit, school, NULL, today, diags), diags);
	}
}

static char *load(const char *path)
{
	struct framework audit;
	struct arena arena;
	struct diags diags;
	char *told;

	arena_init(&arena);
	diags_init(&diags, &arena);
	if (framework_lint(&arena, path, &audit, &diags) != (diags.n_errors == 0))
		fuzz_fail("an audit is taken with errors, or refused without one");
	for (size_t i = 0; i < diags.n; i++)
		if (diags.items[i].severity == DIAG_ERROR && diags.items[i].at.line < 1 &&
		    diags.items[i].code != DIAG_AUD001)
			fuzz_fail("an error without a line: %s", diags.items[i].message);
	if (!diags.n_errors)
		score_nothing(&arena, &audit, &diags);
	fuzz_check_diags(&diags);
	told = fuzz_print_diags(&diags);
	arena_clear(&arena);
	return told;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct evidence_text file = { "audit.lua", (const char *)data, size };
	struct arena arena;
	const char *path;
	char *one, *other;

	arena_init(&arena);
	path = fuzz_write(&arena, &file);
	one = load(path);
	other = load(path);
	fuzz_same("an audit's problems, twice", one, other);
	free(one);
	free(other);
	arena_clear(&arena);
	return 0;
}
