/* survey_out.h - a survey of all schools: survey_results.csv, comparison.csv and comparison.pdf. */
#ifndef WAYMARK_BATCH_SURVEY_OUT_H
#define WAYMARK_BATCH_SURVEY_OUT_H

#include "batch/products.h"

/* It gathers a struct surveys. */
extern const struct product_subject survey_subject;

/* Whole tables: a product's `write`. A row for each school, item and answer; a row for each domain and item. */
bool survey_results_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);
bool survey_means_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
