/* products.c - see products.h. A case's reference must never be part of a file name; its number is. */
#include "batch/products.h"

#include <string.h>

#include "batch/comparison_out.h"
#include "batch/draft.h"
#include "batch/entries_back.h"
#include "batch/entries_out.h"
#include "batch/feedback_out.h"
#include "batch/figures_out.h"
#include "batch/index_out.h"
#include "batch/interview_out.h"
#include "batch/job.h"
#include "batch/learning_out.h"
#include "batch/plan_book.h"
#include "batch/print.h"
#include "batch/results_book.h"
#include "batch/rota_out.h"
#include "batch/set_out.h"
#include "batch/support_out.h"
#include "batch/survey_out.h"
#include "cohort/comparison.h"
#include "framework/case_rules.h"
#include "framework/entry_rules.h"

/* A workbook of so many schools is slow to open; beyond, it is made if it is asked for. */
enum { RESULTS_BOOK_BELOW = 2001 };

/* How every document is written. */
#define DOCUMENT .write = print_pdf, .write_page = print_page, .mailed = true

static bool has_triggers(const struct framework *framework)
{
	return case_rules_of(framework)->asks.triggers;
}

static bool has_rota(const struct framework *framework)
{
	return case_rules_of(framework)->rota.title != NULL;
}

static bool has_votes(const struct framework *framework)
{
	return entry_rules_of(framework)->votes.n_criteria > 0;
}

/* What a year has come to is said of states. */
static bool has_states(const struct framework *framework)
{
	return entry_rules_of(framework)->n_states > 0;
}

static bool has_set(const struct framework *framework)
{
	return framework->set != NULL;
}

static const struct product products[] = {
	{ .edition = "report", .stem = "report", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "report", [FRAMEWORK_KIND_STATEMENTS] = "statements",
			 [FRAMEWORK_KIND_INTERVIEW] = "interview", [FRAMEWORK_KIND_INDICATORS] = "figures",
			 [FRAMEWORK_KIND_SURVEY] = "survey",
			 [FRAMEWORK_KIND_PLAN] = "plan-report", [FRAMEWORK_KIND_WORKSHOP] = "workshop",
			 [FRAMEWORK_KIND_MATRIX] = "matrix" },
	  DOCUMENT,
	  .help = "all that was found, with its reasons" },
	{ .edition = "report", .stem = "entries", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .templates = { [FRAMEWORK_KIND_PLAN] = NO_TEMPLATE, [FRAMEWORK_KIND_MATRIX] = NO_TEMPLATE },
	  .write = entries_back_csv,
	  .help = "what goes on, as the table of the next period" },
	{ .edition = "summary", .stem = "summary", .ending = ".pdf", .profile = SUPPRESS_PUBLIC,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "summary", [FRAMEWORK_KIND_STATEMENTS] = "summary",
			 [FRAMEWORK_KIND_SURVEY] = "survey", [FRAMEWORK_KIND_PLAN] = "board" },
	  DOCUMENT,
	  .help = "two sides for governors" },
	{ .edition = "action-plan", .stem = "action-plan", .ending = ".pdf", .profile = SUPPRESS_PUBLIC,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "action-plan", [FRAMEWORK_KIND_STATEMENTS] = "action-plan" },
	  DOCUMENT,
	  .help = "priorities, actions and dates" },
	{ .edition = "year-end", .stem = "year-end", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .made = PRODUCT_ON_REQUEST,
	  .templates = { [FRAMEWORK_KIND_PLAN] = "year-end" }, .asked_by = has_states,
	  DOCUMENT,
	  .help = "what a plan has come to in a school year" },
	{ .edition = "pack", .stem = "pack", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .templates = { [FRAMEWORK_KIND_INTERVIEW] = "interview-pack" },
	  DOCUMENT,
	  .help = "pages to write on" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".pdf", .profile = SUPPRESS_PUBLIC,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "comparison", [FRAMEWORK_KIND_STATEMENTS] = "comparison" },
	  .subject = &comparison_subject, DOCUMENT,
	  .help = "all schools beside each other" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = NO_TEMPLATE, [FRAMEWORK_KIND_STATEMENTS] = NO_TEMPLATE },
	  .subject = &comparison_subject, .write = comparison_csv,
	  .help = "the levels of all schools" },
	{ .edition = "comparison", .stem = "pairings", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = NO_TEMPLATE, [FRAMEWORK_KIND_STATEMENTS] = NO_TEMPLATE },
	  .subject = &comparison_subject, .write = pairings_csv,
	  .help = "which school could help which" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_INTERVIEW] = NO_TEMPLATE },
	  .subject = &interview_subject, .write = interview_csv,
	  .help = "what was asked and answered in all interviews" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_INTERVIEW] = "interview-comparison" },
	  .subject = &interview_subject, DOCUMENT,
	  .help = "what was said in all interviews, by heading" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_INDICATORS] = NO_TEMPLATE },
	  .subject = &figures_subject, .write = figures_csv,
	  .help = "the figures of all schools, and what they come to" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".pdf", .profile = SUPPRESS_PUBLIC,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_INDICATORS] = "figures-comparison" },
	  .subject = &figures_subject, DOCUMENT,
	  .help = "the figures of all schools beside each other" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_SURVEY] = "survey-comparison" },
	  .subject = &survey_subject, DOCUMENT,
	  .help = "both means of all schools, and each school's" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_SURVEY] = NO_TEMPLATE },
	  .subject = &survey_subject, .write = survey_means_csv,
	  .help = "both means of each item over all schools" },
	{ .edition = "comparison", .stem = "survey_results", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN,
	  .templates = { [FRAMEWORK_KIND_SURVEY] = NO_TEMPLATE },
	  .subject = &survey_subject, .write = survey_results_csv,
	  .help = "what was answered, a row each" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_PLAN] = NO_TEMPLATE, [FRAMEWORK_KIND_WORKSHOP] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_MATRIX] = NO_TEMPLATE },
	  .subject = &entries_subject, .write = entries_csv,
	  .help = "the entries of all schools, counted" },
	{ .edition = "comparison", .stem = "ideas", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN,
	  .templates = { [FRAMEWORK_KIND_WORKSHOP] = NO_TEMPLATE }, .asked_by = has_votes,
	  .subject = &entries_subject, .write = ideas_csv,
	  .help = "ideas by votes, of all sessions and of each host" },
	{ .edition = "comparison", .stem = "entries", .ending = ".csv", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN,
	  .templates = { [FRAMEWORK_KIND_PLAN] = NO_TEMPLATE, [FRAMEWORK_KIND_WORKSHOP] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_MATRIX] = NO_TEMPLATE },
	  .subject = &entry_rows_subject, .write = entry_rows_csv,
	  .help = "the entries of all schools, as the table of the next period" },
	{ .edition = "comparison", .stem = "comparison", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .schools_from = 2,
	  .templates = { [FRAMEWORK_KIND_PLAN] = "entries-comparison", [FRAMEWORK_KIND_WORKSHOP] = "entries-comparison",
			 [FRAMEWORK_KIND_MATRIX] = "entries-comparison" },
	  .subject = &entries_subject, DOCUMENT,
	  .help = "plans, workshops or matrices beside each other" },
	{ .edition = "comparison", .stem = "index", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_RUN, .asked_by = has_set,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "set", [FRAMEWORK_KIND_STATEMENTS] = "set",
			 [FRAMEWORK_KIND_INTERVIEW] = "set", [FRAMEWORK_KIND_INDICATORS] = "set",
			 [FRAMEWORK_KIND_SURVEY] = "set", [FRAMEWORK_KIND_PLAN] = "set",
			 [FRAMEWORK_KIND_WORKSHOP] = "set", [FRAMEWORK_KIND_MATRIX] = "set" },
	  .subject = &set_subject, .write = print_pdf,
	  .help = "what belongs together, and what the run has made" },
	{ .edition = "feedback", .stem = "feedback", .ending = ".pdf", .profile = SUPPRESS_PUBLIC,
	  .scope = PRODUCT_OF_COMPARED, .schools_from = COMPARISON_PHASE_FROM,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "feedback", [FRAMEWORK_KIND_STATEMENTS] = "feedback" },
	  .subject = &feedback_subject, DOCUMENT,
	  .help = "a school's levels beside counts of its phase" },
	{ .edition = "support", .stem = "support-", .ending = ".pdf", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_PART, .schools_from = 2, .schools_below = COMPARISON_NEAR_FROM,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = "support", [FRAMEWORK_KIND_STATEMENTS] = "support" },
	  .subject = &support_subject, DOCUMENT,
	  .help = "all actions that a supporter backs" },
	{ .edition = "case-files", .stem = "case-", .ending = ".pdf", .profile = SUPPRESS_RESTRICTED,
	  .scope = PRODUCT_OF_ITEM,
	  .templates = { [FRAMEWORK_KIND_CASE] = "case-file" },
	  DOCUMENT,
	  .help = "a file for each case" },
	{ .edition = "triggers", .stem = "triggers", .ending = ".pdf", .profile = SUPPRESS_RESTRICTED,
	  .templates = { [FRAMEWORK_KIND_CASE] = "triggers" }, .asked_by = has_triggers,
	  DOCUMENT,
	  .help = "the year's triggers at a school" },
	{ .edition = "learning", .stem = "learning", .ending = ".csv", .profile = SUPPRESS_RESTRICTED,
	  .scope = PRODUCT_OF_RUN,
	  .templates = { [FRAMEWORK_KIND_CASE] = NO_TEMPLATE },
	  .subject = &learning_subject, .write = learning_csv,
	  .help = "the counts of the trust's learning sheet" },
	{ .edition = "learning", .stem = "learning", .ending = ".pdf", .profile = SUPPRESS_RESTRICTED,
	  .scope = PRODUCT_OF_RUN,
	  .templates = { [FRAMEWORK_KIND_CASE] = "learning" },
	  .subject = &learning_subject, DOCUMENT,
	  .help = "the trust's learning sheet" },
	{ .edition = "rota", .stem = "rota", .ending = ".ics", .profile = SUPPRESS_RESTRICTED,
	  .scope = PRODUCT_OF_RUN,
	  .templates = { [FRAMEWORK_KIND_CASE] = NO_TEMPLATE }, .asked_by = has_rota,
	  .subject = &rota_subject, .write = rota_calendar,
	  .help = "the days of a weekly meeting, for a diary" },
	{ .edition = PRODUCT_BOOKS_EDITION, .stem = "action-plan", .ending = ".xlsx", .profile = SUPPRESS_INTERNAL,
	  .made = PRODUCT_ON_REQUEST, .mailed = true, .as_tables = true,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = NO_TEMPLATE, [FRAMEWORK_KIND_STATEMENTS] = NO_TEMPLATE },
	  .write = plan_book,
	  .help = "a school's plan, which is evidence again" },
	{ .edition = PRODUCT_BOOKS_EDITION, .stem = "results", .ending = ".xlsx", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_WHOLE, .schools_from = 2, .schools_below = RESULTS_BOOK_BELOW, .as_tables = true,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = NO_TEMPLATE, [FRAMEWORK_KIND_STATEMENTS] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_INTERVIEW] = NO_TEMPLATE, [FRAMEWORK_KIND_INDICATORS] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_SURVEY] = NO_TEMPLATE, [FRAMEWORK_KIND_PLAN] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_WORKSHOP] = NO_TEMPLATE, [FRAMEWORK_KIND_MATRIX] = NO_TEMPLATE },
	  .write = results_book,
	  .help = "the tables of all schools" },
	{ .edition = PRODUCT_PAGES_EDITION, .stem = "index", .ending = ".html", .profile = SUPPRESS_INTERNAL,
	  .scope = PRODUCT_OF_WHOLE, .schools_from = 2, .open_runs_only = true,
	  .templates = { [FRAMEWORK_KIND_RUBRIC] = NO_TEMPLATE, [FRAMEWORK_KIND_STATEMENTS] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_INTERVIEW] = NO_TEMPLATE, [FRAMEWORK_KIND_INDICATORS] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_SURVEY] = NO_TEMPLATE, [FRAMEWORK_KIND_PLAN] = NO_TEMPLATE,
			 [FRAMEWORK_KIND_WORKSHOP] = NO_TEMPLATE, [FRAMEWORK_KIND_MATRIX] = NO_TEMPLATE },
	  .write = index_page,
	  .help = "a page from which everything is found" },
};

enum { N_PRODUCTS = sizeof(products) / sizeof(*products) };

const struct product *products_all(size_t *n)
{
	*n = N_PRODUCTS;
	return products;
}

bool product_needs_all(const struct product *product)
{
	return product->scope >= PRODUCT_OF_COMPARED;
}

bool product_is_of(const struct product *product, const struct framework *framework)
{
	return product->templates[framework->kind] && (!product->asked_by || product->asked_by(framework));
}

bool product_is_of_run(const struct product *product)
{
	return product->scope >= PRODUCT_OF_RUN;
}

bool product_is_table(const struct product *product)
{
	return strcmp(product->ending, ".csv") == 0 || strcmp(product->ending, ".xlsx") == 0;
}

bool product_is_of_comparison(const struct product *product)
{
	return product->scope == PRODUCT_OF_RUN || product->scope == PRODUCT_OF_PART;
}

const char *const *product_editions(struct arena *arena, bool of_run, size_t *n)
{
	const char **names = arena_array(arena, N_PRODUCTS + 1, sizeof(*names));

	*n = 0;
	for (size_t i = 0; i < N_PRODUCTS; i++) {
		const bool first = i == 0 || strcmp(products[i].edition, products[i - 1].edition) != 0;

		if (first && (!of_run || product_is_of_comparison(&products[i])))
			names[(*n)++] = products[i].edition;
	}
	if (of_run)
		names[(*n)++] = PRODUCT_PAGES_EDITION;
	return names;
}

bool product_asked_for(const struct batch_options *options, const char *edition)
{
	for (size_t i = 0; i < options->n_editions; i++) {
		if (strcmp(options->editions[i], edition) == 0)
			return true;
	}
	return false;
}

static bool is_named(const struct product *product, const struct batch_options *options)
{
	return product_asked_for(options, product->edition);
}

/* Whether an edition is made beside others, whichever are asked for. */
static bool adds(const char *edition)
{
	return strcmp(edition, PRODUCT_PAGES_EDITION) == 0 || strcmp(edition, PRODUCT_BOOKS_EDITION) == 0;
}

/* Whether some edition is asked for that leaves out all others. */
static bool any_named(const struct batch_options *options)
{
	for (size_t i = 0; i < options->n_editions; i++) {
		if (!adds(options->editions[i]))
			return true;
	}
	return false;
}

/* Whether it is made where no edition that leaves out others is asked for. */
static bool by_default(const struct product *product, const struct batch_options *options, size_t n_schools)
{
	if (product->made == PRODUCT_ON_REQUEST || (product->schools_below && n_schools >= product->schools_below))
		return false;
	if (options->of_run)
		return product_is_of_comparison(product);
	return n_schools >= product->schools_from && !(product_needs_all(product) && options->n_schools);
}

/* One of an edition that adds: even if it is asked for, it does not replace one about more schools. It cannot be
 * encrypted. */
static bool wanted_too(const struct product *product, const struct batch_options *options, size_t n_schools)
{
	if (options->passphrase || (options->restricted && product->open_runs_only))
		return false;
	if (product_needs_all(product) && (n_schools < product->schools_from || options->n_schools || options->of_run))
		return false;
	return is_named(product, options) || (!any_named(options) && by_default(product, options, n_schools));
}

bool product_wanted(const struct product *product, const struct batch_options *options, size_t n_schools)
{
	if (product->scope == PRODUCT_OF_COMPARED && n_schools < product->schools_from)
		return false;
	if (adds(product->edition))
		return wanted_too(product, options, n_schools);
	if (any_named(options))
		return is_named(product, options);
	return by_default(product, options, n_schools);
}

bool product_has_page(const struct product *product)
{
	return product->write_page != NULL;
}

const char *product_page_file(struct arena *arena, const struct product *product, const char *file)
{
	return arena_printf(arena, "%.*s%s", (int)(strlen(file) - strlen(product->ending)), file, PRODUCT_PAGE_ENDING);
}

bool product_page_named(const char *name)
{
	const size_t length = strlen(name), ending = strlen(PRODUCT_PAGE_ENDING);

	return length > ending && strcmp(name + length - ending, PRODUCT_PAGE_ENDING) == 0;
}

bool product_write(struct arena *arena, const struct product_source *source, struct arena *kept, struct drafts *drafts,
		   struct diags *diags)
{
	const struct product *product = source->product;
	const char *page;

	if (!product->write(arena, source, draft_add(kept, drafts, source->file, source->profile), diags))
		return false;
	if (!product_has_page(product) || !product_asked_for(source->job->options, PRODUCT_PAGES_EDITION))
		return true;
	page = product_page_file(kept, product, source->file);
	return product->write_page(arena, source, draft_add(kept, drafts, page, source->profile), diags);
}

bool product_left_out(const struct product *product, const struct batch_options *options, size_t n_schools)
{
	return product->schools_below && n_schools >= product->schools_below && !product_wanted(product, options, n_schools)
	       && product_wanted(product, options, product->schools_below - 1);
}

bool product_stays(const struct product *product, const struct batch_options *options)
{
	if (options->of_run && product->scope == PRODUCT_OF_WHOLE)
		return true;
	return product_needs_all(product) && options->n_schools && (adds(product->edition) || !is_named(product, options));
}

const char *product_file(struct arena *arena, const struct product *product, int number)
{
	if (product->scope == PRODUCT_OF_ITEM)
		return arena_printf(arena, "%s%02d%s", product->stem, number, product->ending);
	return arena_printf(arena, "%s%s", product->stem, product->ending);
}

const char *product_file_of_part(struct arena *arena, const struct product *product, const char *id)
{
	return arena_printf(arena, "%s%s%s", product->stem, id, product->ending);
}

const char *product_example(struct arena *arena, const struct product *product)
{
	return product->scope == PRODUCT_OF_PART ? product_file_of_part(arena, product, "ID")
						 : product_file(arena, product, 1);
}

/* How many bytes of a name, after the stem, may be the number of an item or the id of a part. */
static size_t middle_of(const struct product *product, const char *text)
{
	static const char id[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

	switch (product->scope) {
	case PRODUCT_OF_ITEM:
		return strspn(text, "0123456789");
	case PRODUCT_OF_PART:
		return strspn(text, id);
	default:
		return 0;
	}
}

bool product_has_file(const struct product *product, const char *name)
{
	static const size_t least[] = { [PRODUCT_OF_ITEM] = 2, [PRODUCT_OF_PART] = 1, [PRODUCT_OF_WHOLE] = 0 };	/* else 0 */
	const size_t stem = strlen(product->stem);
	const char *ending;
	size_t middle;

	if (strncmp(name, product->stem, stem) != 0)
		return false;
	middle = middle_of(product, name + stem);
	ending = name + stem + middle;
	return middle >= least[product->scope] && (strcmp(ending, product->ending) == 0
		|| (product_has_page(product) && strcmp(ending, PRODUCT_PAGE_ENDING) == 0));
}

static const struct product *named(const char *name, bool of_run)
{
	for (size_t i = 0; i < N_PRODUCTS; i++) {
		if (product_is_of_run(&products[i]) == of_run && product_has_file(&products[i], name))
			return &products[i];
	}
	return NULL;
}

const struct product *product_of_school_named(const char *name)
{
	return named(name, false);
}

const struct product *product_of_run_named(const char *name)
{
	return named(name, true);
}
