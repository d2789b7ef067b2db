/* cases_json.h - the findings about a school's cases in results.json: no text that anybody wrote. */
#ifndef WAYMARK_BATCH_CASES_JSON_H
#define WAYMARK_BATCH_CASES_JSON_H

#include "base/json.h"
#include "score/case.h"

/* The fields cases and triggers of the object that is open. */
void json_put_cases(struct json *json, const struct school_cases *cases);

#endif
