/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips.h"

#define CATALOGUE "catalogue.xml"
#define EVERYBODY "everybody.xml"
#define GROUP     "group.xml"
#define LIFE      "life-course.xml"
#define MOVES     "transition.xml"

/* What stands where, and how single values are written. */
const Slip slips_of_shape[] = {
  /* the root */
  { "root/other-kind", CATALOGUE, "<catalogue format", "<catalog format", NULL, "error xml-wrong 89", "catalog" },
  { "root/population-for-catalogue", EVERYBODY, "catalogue=\"small\"", "catalogue=\"tiny\"", NULL, "error catalogue-unknown @", "tiny" },
  { "root/format-2", CATALOGUE, "format=\"1\"", "format=\"2\"", NULL, "error format-unknown @", "“2”" },
  { "root/format-2-hides-the-rest", GROUP, "format=\"1\" id=\"group\"", "format=\"2.0\" nonsense=\"yes\"", NULL, "error format-unknown @", NULL },
  { "root/format-missing", LIFE, " format=\"1\"", "", NULL, "error attribute-missing @", "format" },
  { "root/id-missing", LIFE, " id=\"life-course\"", "", NULL, "error attribute-missing @", "id" },
  { "root/id-wrong", LIFE, "id=\"life-course\"", "id=\"-life\"", NULL, "error id-wrong @", "-life" },
  { "root/namespace", LIFE, "<scenario ", "<scenario xmlns=\"http://example.org\" ", NULL, "error namespace-refused @", "xmlns" },
  { "root/namespace-prefix", LIFE, "<scenario ", "<scenario xmlns:x=\"http://example.org\" ", NULL, "error namespace-refused @", NULL },

  /* elements */
  { "element/unknown", CATALOGUE, "<note xml:lang=\"nb\">Uten tillegg.</note>", "<notes xml:lang=\"nb\">Uten tillegg.</notes>", NULL, "error element-unknown @", "Did you mean “note”?" },
  { "element/unknown-says-what-fits", LIFE, "<lag years=\"1\"/>", "<delay/>", NULL, "error element-unknown @", "success-with, success-without, causal-share, lag" },
  { "element/none-expected", LIFE, "<lag years=\"1\"/>", "<lag years=\"1\"><title/></lag>", NULL, "error element-unknown @", "no elements" },
  { "element/missing", CATALOGUE, "      <title xml:lang=\"nb\">Ytelser</title>\n", "", NULL, "error element-missing @-1", "<title>" },
  { "element/end-tag-wrong", MOVES, "transition-effect>", "nothing>", NULL, "error xml-wrong 31", NULL },
  { "element/missing-split", CATALOGUE, "      <split rest=\"stat\">\n        <fixed payer=\"kommune\" value=\"170000\" grade=\"A\"/>\n        <fixed payer=\"investor\" value=\"1e-07\"/>\n      </split>\n", "", NULL, "error element-missing 79", "<split>" },
  { "element/missing-discount", MOVES, "  <discount/>\n", "", NULL, "error element-missing 2", "<discount>" },
  { "element/missing-time", MOVES, "<time start-year=\"2026\" price-year=\"2025\"/>", "", NULL, "error element-missing 2", "<time>" },
  { "element/missing-programme", MOVES, "  <programme/>\n", "", NULL, "error element-missing 2", "<programme>" },
  { "element/doubled", LIFE, "<lag years=\"1\"/>", "<lag years=\"1\"/><lag years=\"2\"/>", NULL, "error element-doubled @", "only one" },
  { "element/two-effects", MOVES, "</scenario>", "<life-course-effect><success-with value=\"0\"/><success-without value=\"0\"/></life-course-effect></scenario>", NULL, "error element-doubled @", NULL },
  { "element/misplaced", EVERYBODY, "  <about xml:lang=\"en\">Ages 20–29.</about>\n  <built-on xml:lang=\"en\">Nothing but thin air.</built-on>", "  <built-on xml:lang=\"en\">x</built-on>\n  <about xml:lang=\"en\">x</about>", NULL, "error element-misplaced @+1", "<about> stands before <built-on>" },
  { "element/share-in-fixed-split", CATALOGUE, "<fixed payer=\"kommune\" value=\"170000\" grade=\"A\"/>", "<share payer=\"kommune\" value=\"1\"/>", NULL, "error element-unknown @", "fixed" },
  { "element/fixed-without-rest", CATALOGUE, " rest=\"stat\"", "", NULL, "error element-missing @; error element-unknown @+1; error element-unknown @+2", "share" },

  /* attributes */
  { "attribute/unknown", CATALOGUE, "local=\"yes\"", "locale=\"yes\"", NULL, "error attribute-unknown @", "Did you mean “local”? It takes: id, public, local, receiver, colour." },
  { "attribute/unknown-on-number", CATALOGUE, "grade=\"A\" source=\"gazette\" price", "grad=\"A\" source=\"gazette\" price", NULL, "error attribute-unknown @", "Did you mean “grade”?" },
  { "attribute/none-expected", LIFE, "<discount>", "<discount rate=\"0.04\">", NULL, "error attribute-unknown @", "takes no attributes" },
  { "attribute/missing", LIFE, " basis=\"calendar\"", "", NULL, "error attribute-missing @", "basis" },
  { "attribute/missing-value", LIFE, "<floor value=\"0.2\"/>", "<floor/>", NULL, "error attribute-missing @", "value" },
  { "attribute/missing-ages", EVERYBODY, " first-age=\"20\" last-age=\"29\"", "", NULL, "error attribute-missing @; error attribute-missing @", "based-on" },
  { "attribute/missing-band-ages", EVERYBODY, "<band from=\"25\" to=\"28\" value=\"0.03\"/>", "<band value=\"0.03\"/>", NULL, "error attribute-missing @; error attribute-missing @", "from" },
  { "attribute/half-band-ages", EVERYBODY, "<band from=\"20\" to=\"28\" value=\"0.001\"/>", "<band from=\"20\" value=\"0.001\"/>", NULL, "error attribute-missing @", "to" },
  { "attribute/twice", LIFE, "timing=\"mid\"", "timing=\"mid\" timing=\"end\"", NULL, "error xml-wrong @", "timing" },

  /* text */
  { "text/unexpected-is-cut-between-letters", LIFE, "<programme>", "<programme>xåååååååååååååååååååååå", NULL, "error text-unexpected @", "xååååååååååååååååååå” inside" },
  { "text/unexpected", LIFE, "<programme>", "<programme>kroner", NULL, "error text-unexpected @", "kroner" },
  { "text/empty", LIFE, "<title xml:lang=\"nb\">Leie</title>", "<title xml:lang=\"nb\"> </title>", NULL, "error text-empty @", "<title>" },
  { "text/language-missing", LIFE, "<title xml:lang=\"nb\">Leie</title>", "<title>Leie</title>", NULL, "error attribute-missing @", "xml:lang" },
  { "text/language-wrong", LIFE, "<title xml:lang=\"nb\">Leie</title>", "<title xml:lang=\"no nb\">Leie</title>", NULL, "error language-wrong @", "no nb" },
  { "text/language-doubled", EVERYBODY, "xml:lang=\"nn\"", "xml:lang=\"nb\"", NULL, "error language-doubled @", "nb" },
  { "text/other-language-is-fine", EVERYBODY, "xml:lang=\"nn\"", "xml:lang=\"se-NO\"", NULL, "", NULL },
  { "text/cdata-is-fine", LIFE, ">Leie<", "><![CDATA[Leie & lys]]><", NULL, "", NULL },

  /* numbers */
  { "number/comma", LIFE, "value=\"0.05\"", "value=\"0,05\"", NULL, "error number-comma @", "write “0.05”" },
  { "number/comma-negative", CATALOGUE, "-90000.125", "-90000,125", NULL, "error number-comma @", "write “-90000.125”" },
  { "number/empty", LIFE, "value=\"0.05\"", "value=\"\"", NULL, "error number-wrong @", "empty" },
  { "number/blank", LIFE, "value=\"0.05\"", "value=\"  \"", NULL, "error number-wrong @", "empty" },
  { "number/word", LIFE, "value=\"0.05\"", "value=\"five\"", NULL, "error number-wrong @", "five" },
  { "number/per-cent", LIFE, "value=\"0.05\"", "value=\"5 %\"", NULL, "error number-wrong @", "5 %" },
  { "number/thousands", LIFE, "value=\"12500.5\"", "value=\"12 500\"", NULL, "error number-wrong @", "without spaces" },
  { "number/two-commas", LIFE, "value=\"12500.5\"", "value=\"12,500,5\"", NULL, "error number-wrong @", NULL },
  { "number/hexadecimal", LIFE, "value=\"0.05\"", "value=\"0x1p-4\"", NULL, "error number-wrong @", NULL },
  { "number/only-sign", LIFE, "value=\"0.05\"", "value=\"+\"", NULL, "error number-wrong @", NULL },
  { "number/half-exponent", LIFE, "value=\"0.05\"", "value=\"5e-\"", NULL, "error number-wrong @", NULL },
  { "number/nan", LIFE, "value=\"0.05\"", "value=\"NaN\"", NULL, "error number-not-finite @", "NaN" },
  { "number/infinite", LIFE, "value=\"0.05\"", "value=\"INF\"", NULL, "error number-not-finite @", "INF" },
  { "number/minus-infinite", LIFE, "value=\"0.05\"", "value=\"-INF\"", NULL, "error number-not-finite @", "-INF" },
  { "number/too-large", LIFE, "value=\"0.05\"", "value=\"1e400\"", NULL, "error number-not-finite @", "1e400" },
  { "number/exponent-is-fine", LIFE, "value=\"0.05\"", "value=\" +5E-2 \"", NULL, "", NULL },
  { "number/low-only", LIFE, " high=\"900000\"", "", NULL, "error interval-half @", "only low" },
  { "number/high-only", LIFE, " low=\"700000\"", "", NULL, "error interval-half @", "only high" },
  { "number/low-comma", LIFE, "low=\"700000\"", "low=\"7,5\"", NULL, "error number-comma @", NULL },
  { "number/grade", LIFE, "grade=\"B\"", "grade=\"D\"", NULL, "error choice-wrong @", "A, B, C" },
  { "number/draw", EVERYBODY, "draw=\"leaving\"", "draw=\"a b\"", NULL, "error id-wrong @", "a b" },
  { "number/rate", LIFE, "rate=\"0.04\"", "rate=\"4,0\"", NULL, "error number-comma @", NULL },

  /* whole numbers, yes and no, choices */
  { "integer/fraction", LIFE, "horizon=\"9\"", "horizon=\"9.5\"", NULL, "error integer-wrong @", "9.5" },
  { "integer/empty", LIFE, "horizon=\"9\"", "horizon=\"\"", NULL, "error integer-wrong @", NULL },
  { "integer/word", LIFE, "<lag years=\"1\"/>", "<lag years=\"one\"/>", NULL, "error integer-wrong @", "one" },
  { "integer/huge", LIFE, "horizon=\"9\"", "horizon=\"99999999999999999999\"", NULL, "error integer-out-of-range @", "1 to 150" },
  { "integer/spaces-are-fine", LIFE, "horizon=\"9\"", "horizon=\" 9 \"", NULL, "", NULL },
  { "limit/age", EVERYBODY, "last-age=\"29\"", "last-age=\"121\"", NULL, "error integer-out-of-range @", "0 to 120" },
  { "limit/band-age", EVERYBODY, "<band from=\"20\" to=\"28\"", "<band from=\"-1\" to=\"28\"", NULL, "error integer-out-of-range @", "0 to 120" },
  { "limit/start-year", LIFE, "start-year=\"2026\"", "start-year=\"26\"", NULL, "error integer-out-of-range @", "1900 to 2200" },
  { "limit/price-year", LIFE, "price-year=\"2025\"", "price-year=\"2201\"", NULL, "error integer-out-of-range @", "1900 to 2200" },
  { "limit/horizon", LIFE, "horizon=\"9\"", "horizon=\"0\"", NULL, "error integer-out-of-range @", "1 to 150" },
  { "limit/participants", LIFE, "per-intake=\"40\"", "per-intake=\"1000001\"", NULL, "error integer-out-of-range @", "1 to 1000000" },
  { "limit/no-participants", LIFE, "per-intake=\"40\"", "per-intake=\"0\"", NULL, "error integer-out-of-range @", NULL },
  { "limit/intakes", LIFE, "intakes=\"2\"", "intakes=\"51\"", NULL, "error integer-out-of-range @", "1 to 50" },
  { "limit/lag", LIFE, "<lag years=\"1\"/>", "<lag years=\"121\"/>", NULL, "error integer-out-of-range @", "0 to 120" },
  { "limit/phase-in", LIFE, "<phase-in years=\"3\"/>", "<phase-in years=\"0\"/>", NULL, "error integer-out-of-range @", "1 to 150" },
  { "limit/line-year", LIFE, "from=\"0\" to=\"2\"", "from=\"0\" to=\"151\"", NULL, "error integer-out-of-range @", "0 to 150" },
  { "limit/delay", CATALOGUE, "delay=\"2\"", "delay=\"-1\"", NULL, "error integer-out-of-range @", "0 to 120" },
  { "limit/index-year", CATALOGUE, "year year=\"2022\"", "year year=\"1066\"", NULL, "error integer-out-of-range @", NULL },
  { "word/yes", CATALOGUE, "local=\"yes\"", "local=\"true\"", NULL, "error yes-no-wrong @", "true" },
  { "word/no", GROUP, "includes-successes=\"yes\"", "includes-successes=\"nei\"", NULL, "error yes-no-wrong @", "nei" },
  { "word/kind", CATALOGUE, "kind=\"gone\"", "kind=\"dead\"", NULL, "error choice-wrong @", "inside, outside, gone" },
  { "word/timing", LIFE, "timing=\"mid\"", "timing=\"middle\"", NULL, "error choice-wrong @", "start, mid, end" },
  { "word/basis", LIFE, "basis=\"intake\"", "basis=\"person\"", NULL, "error choice-wrong @", "participant, intake, calendar" },

  /* ages */
  { "ages/mixed", EVERYBODY, "<at age=\"25\" value=\"0.2\" grade=\"C\"/>", "<band from=\"25\" to=\"28\" value=\"0.2\"/>", NULL, "error ages-mixed @-1", "both <band> and <at>" },
  { "ages/one-band-for-all", EVERYBODY, "<band from=\"20\" to=\"29\" value=\"1\"/>", "<band value=\"1\"/>", NULL, "", NULL },
  { "ages/one-band-for-all-moves", EVERYBODY, "<band from=\"20\" to=\"28\" value=\"0.001\"/>", "<band value=\"0.001\"/>", NULL, "", NULL },
  { "ages/none", EVERYBODY, "      <band from=\"20\" to=\"28\" value=\"0.001\"/>\n", "", NULL, "error element-missing @-1", "<band> / <at>" },
};
const guint n_slips_of_shape = G_N_ELEMENTS (slips_of_shape);
