/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips.h"

#define CATALOGUE "catalogue.xml"
#define EVERYBODY "everybody.xml"
#define GROUP     "group.xml"
#define LIFE      "life-course.xml"
#define MOVES     "transition.xml"

/* Well-shaped files that cannot be meant so. */
const Slip slips_of_meaning[] = {
  /* ids */
  { "id/payer-doubled", CATALOGUE, "<payer id=\"investor\"", "<payer id=\"others\"", NULL, "error id-doubled @; error payer-unknown 85", "others" },
  { "id/left-out-doubled", LIFE, "<leave-out service=\"institution\"/>", "<leave-out service=\"tax\"/><leave-out service=\"tax\"/>", NULL, "error id-doubled @", "tax" },
  { "id/left-out-unknown", LIFE, "<leave-out service=\"institution\"/>", "<leave-out service=\"prison\"/>", NULL, "error service-unknown @", "prison" },
  { "id/service-doubled", CATALOGUE, "<service id=\"institution\"", "<service id=\"tax\"", NULL, "error id-doubled @", "tax" },
  { "id/state-doubled", CATALOGUE, "<state id=\"dead\"", "<state id=\"work\"", NULL, "error id-doubled @", "work" },
  { "id/own-state-of-the-catalogue", GROUP, "<state id=\"training\"", "<state id=\"work\"", NULL, "error id-doubled @; error state-unknown 19; error state-unknown 22", "work" },
  { "id/line-doubled", LIFE, "id=\"rent\"", "id=\"staff\"", NULL, "error id-doubled @", "staff" },
  { "id/two-wrong-ones-are-not-doubled", LIFE, "<line id=\"staff\" basis=\"calendar\" from=\"0\" to=\"1\" sector=\"benefits\">", "<line id=\"\" basis=\"calendar\" from=\"0\" to=\"1\" sector=\"benefits\">", NULL, "error id-wrong @", NULL },

  /* references */
  { "reference/payer", CATALOGUE, "<share payer=\"stat\" value=\"0.75\"", "<share payer=\"state\" value=\"0.75\"", NULL, "error payer-unknown @", "Did you mean “stat”?" },
  { "reference/rest-payer", CATALOGUE, "rest=\"stat\"", "rest=\"Stat\"", NULL, "error payer-unknown @", "Did you mean “stat”?" },
  { "reference/nothing-near", CATALOGUE, "<share payer=\"stat\" value=\"0.75\"", "<share payer=\"xyz\" value=\"0.75\"", NULL, "error payer-unknown @", "names “xyz”.\n" },
  { "reference/sector", CATALOGUE, "<service id=\"tax\" sector=\"benefits\"", "<service id=\"tax\" sector=\"benefit\"", NULL, "error sector-unknown @", "Did you mean “benefits”?" },
  { "reference/line-sector", LIFE, "sector=\"benefits\"", "sector=\"mesure\"", NULL, "error sector-unknown @", "Did you mean “measure”?" },
  { "reference/index", CATALOGUE, "price-year=\"2023\" index=\"prices\"", "price-year=\"2023\" index=\"price\"", NULL, "error index-unknown @", "Did you mean “prices”?" },
  { "reference/source", CATALOGUE, "source=\"gazette survey\"", "source=\"gazette survy\"", NULL, "error source-unknown @", "Did you mean “survey”?" },
  { "reference/two-sources", EVERYBODY, "source=\"survey\"", "source=\" nobody  nowhere \"", NULL, "error source-unknown @; error source-unknown @", "nowhere" },
  { "reference/state", EVERYBODY, "<share state=\"benefit\"", "<share state=\"benefits\"", NULL, "error state-unknown @", "Did you mean “benefit”?" },
  { "reference/own-state", GROUP, "<move from=\"waiting\" to=\"training\">", "<move from=\"waiting\" to=\"trainning\">", NULL, "error state-unknown @", "Did you mean “training”?" },
  { "reference/effect-state", MOVES, "<move-effect from=\"waiting\"", "<move-effect from=\"wait\"", NULL, "error state-unknown @", NULL },
  { "reference/service", EVERYBODY, "<service id=\"tax\"", "<service id=\"taxes\"", NULL, "error service-unknown @", NULL },
  { "reference/dropped-move-blames-no-risk", GROUP, "<use-risk service=\"institution\"", "<use-risk service=\"institutions\"", NULL, "error service-unknown @", "Did you mean “institution”?" },
  { "reference/catalogue", EVERYBODY, "catalogue=\"small\"", "catalogue=\"smal\"", NULL, "error catalogue-unknown @", "Did you mean “small”?" },
  { "reference/base", GROUP, "based-on=\"everybody\"", "based-on=\"everybode\"", NULL, "error population-unknown @", "based-on names “everybode”. Did you mean “everybody”?" },
  { "reference/base-of-another-catalogue", GROUP, "based-on=\"everybody\"", "based-on=\"everyone\"", NULL, "error catalogue-differs @", "norway" },
  { "reference/base-unknown-still-reads", GROUP, "based-on=\"everybody\"", "based-on=\"nobody-at-all\" colour=\"red\"", NULL, "error population-unknown @; error attribute-unknown @", NULL },
  { "reference/group", LIFE, "group=\"group\"", "group=\"groups\"", NULL, "error population-unknown @", "Did you mean “group”?" },
  { "reference/reference", LIFE, "reference=\"everybody\"", "reference=\"life-course\"", NULL, "error population-unknown @", NULL },
  { "reference/based-on-itself", GROUP, "based-on=\"everybody\"", "based-on=\"group\"", NULL, "error based-on-cycle @", "leads back" },

  /* a problem in a file that is named */
  { "named/catalogue-of-population", CATALOGUE, "local=\"yes\"", "local=\"ja\"", EVERYBODY, "catalogue.xml: error yes-no-wrong @", NULL },
  { "named/catalogue-of-scenario-once", CATALOGUE, "local=\"yes\"", "local=\"ja\"", LIFE, "catalogue.xml: error yes-no-wrong @", NULL },
  { "named/base-of-group-of-scenario", EVERYBODY, "value=\"0.9\"", "value=\"0,9\"", LIFE, "everybody.xml: error number-comma @", NULL },
  { "named/group-of-scenario", GROUP, "<at age=\"28\" value=\"0.7\"/>", "<at age=\"28\" value=\"1.7\"/>", MOVES, "group.xml: error number-out-of-range @", NULL },

  /* numbers */
  { "number/negative-probability", EVERYBODY, "value=\"0.001\"", "value=\"-0.001\"", NULL, "error number-out-of-range @", "0 to 1" },
  { "number/share-above-one", LIFE, "<floor value=\"0.2\"/>", "<floor value=\"1.2\"/>", NULL, "error number-out-of-range @", "0 to 1" },
  { "number/relapse-of-one", LIFE, "<relapse value=\"0.05\"/>", "<relapse value=\"1\"/>", NULL, "error number-out-of-range @", "below 1" },
  { "number/negative-use", EVERYBODY, "<band from=\"24\" to=\"29\" value=\"0.01\"/>", "<band from=\"24\" to=\"29\" value=\"-1\"/>", NULL, "error number-out-of-range @", "0 or more" },
  { "number/negative-risk", GROUP, "value=\"1.5\" low=\"1.2\" high=\"1.9\"", "value=\"-1.5\"", NULL, "error number-out-of-range @", NULL },
  { "number/interval-beside-value", CATALOGUE, "low=\"0.3\"", "low=\"0.39\"", NULL, "error interval-wrong @", "0.39" },
  { "number/interval-turned", LIFE, "low=\"700000\" high=\"900000\"", "low=\"900000\" high=\"700000\"", NULL, "error interval-wrong @", NULL },
  { "number/interval-outside", LIFE, "high=\"0.8\"", "high=\"1.8\"", NULL, "error number-out-of-range @", "1.8" },
  { "number/level", CATALOGUE, "level=\"0.9\"", "level=\"90\"", NULL, "error level-wrong @", "90" },
  { "number/growth", CATALOGUE, "<growth value=\"0.01\" low=\"0\" high=\"0.02\" grade=\"C\"/>", "<growth value=\"-1\"/>", NULL, "error number-out-of-range @", NULL },

  { "number/beyond-all-money", CATALOGUE, "<unit-cost value=\"300000\"", "<unit-cost value=\"3e15\"", NULL, "error number-out-of-range @", "3e+15" },

  /* catalogue */
  { "catalogue/two-receivers", CATALOGUE, "<payer id=\"stat\">", "<payer id=\"stat\" receiver=\"yes\">", NULL, "error receiver-doubled 16", NULL },
  { "catalogue/no-receiver", CATALOGUE, " receiver=\"yes\"", "", NULL, "error receiver-missing 71", "receiver=\"yes\"" },
  { "catalogue/receiver-not-public", CATALOGUE, " receiver=\"yes\"", " public=\"no\" receiver=\"yes\"", NULL, "error transfer-not-public @", "public=" },
  { "catalogue/two-programme-sectors", CATALOGUE, "<sector id=\"benefits\">", "<sector id=\"benefits\" programme=\"yes\">", NULL, "error programme-doubled 27", NULL },
  { "catalogue/index-year-doubled", CATALOGUE, "year=\"2023\" value=\"105.5\"", "year=\"2022\" value=\"105.5\"", NULL, "error index-year-doubled 43", "2022" },
  { "catalogue/index-of-zero", CATALOGUE, "year=\"2023\" value=\"105.5\"", "year=\"2023\" value=\"0\"", NULL, "error index-value 43", "2023" },
  { "catalogue/split-sum", CATALOGUE, "payer=\"kommune\" value=\"0.25\"", "payer=\"kommune\" value=\"0.2\"", NULL, "error split-sum @-1", "0.95" },
  { "catalogue/split-payer-doubled", CATALOGUE, "<share payer=\"stat\" value=\"0.75\"", "<share payer=\"kommune\" value=\"0.75\"", NULL, "error split-payer-doubled @", NULL },
  { "catalogue/rest-payer-doubled", CATALOGUE, "<fixed payer=\"investor\"", "<fixed payer=\"stat\"", NULL, "error split-payer-doubled @", NULL },
  { "catalogue/fixed-revenue", CATALOGUE, "<unit-cost value=\"300000\"", "<unit-cost value=\"-300000\"", NULL, "error split-fixed-revenue 83", "-300000" },

  /* population */
  { "population/ages-turned", EVERYBODY, "last-age=\"29\"", "last-age=\"19\"", NULL, "error ages-order @", "20 to 19" },
  { "population/ages-outside-base", GROUP, "first-age=\"21\"", "first-age=\"18\"", NULL, "error ages-outside @", "20–29" },
  { "population/gap", EVERYBODY, "from=\"25\" to=\"28\"", "from=\"26\" to=\"28\"", NULL, "error ages-gap @", "said of age 25." },
  { "population/gap-at-the-end", EVERYBODY, "<band from=\"24\" to=\"29\"", "<band from=\"24\" to=\"28\"", NULL, "error ages-gap @-2", "said of age 29." },
  { "population/overlap", EVERYBODY, "from=\"25\" to=\"28\"", "from=\"24\" to=\"28\"", NULL, "error ages-overlap @", "24" },
  { "population/band-outside", EVERYBODY, "from=\"25\" to=\"28\"", "from=\"25\" to=\"29\"", NULL, "error ages-outside @", "20–28" },
  { "population/band-turned", EVERYBODY, "<band from=\"20\" to=\"28\"", "<band from=\"28\" to=\"20\"", NULL, "error ages-gap @-1; error ages-order @", NULL },
  { "population/points-not-rising", EVERYBODY, "<at age=\"25\"", "<at age=\"20\"", NULL, "error ages-order @", NULL },
  { "population/point-outside", EVERYBODY, "<at age=\"25\"", "<at age=\"29\"", NULL, "error ages-outside @", NULL },
  { "population/no-start", EVERYBODY, "  <start>\n    <share state=\"work\" value=\"0.9\" grade=\"A\" source=\"survey\"/>\n    <share state=\"benefit\" value=\"0.1\"/>\n  </start>\n", "", NULL, "error start-missing 2", "<start>" },
  { "population/start-sum", EVERYBODY, "state=\"benefit\" value=\"0.1\"", "state=\"benefit\" value=\"0.2\"", NULL, "error start-sum @-1", "1.1" },
  { "population/start-doubled", EVERYBODY, "<share state=\"benefit\"", "<share state=\"work\"", NULL, "error start-doubled @", NULL },
  { "population/move-doubled", EVERYBODY, "<move from=\"work\" to=\"dead\">", "<move from=\"work\" to=\"benefit\">", NULL, "error move-doubled @", NULL },
  { "population/move-to-itself", EVERYBODY, "<move from=\"work\" to=\"dead\">", "<move from=\"work\" to=\"work\">", NULL, "error move-to-itself @", NULL },
  { "population/row-above-one", EVERYBODY, "<band from=\"20\" to=\"28\" value=\"0.001\"/>", "<band from=\"20\" to=\"28\" value=\"0.96\"/>", NULL, "error row-above-one 22", "1.01" },
  { "population/use-doubled", EVERYBODY, "<service id=\"institution\"", "<service id=\"allowance\"", NULL, "error use-doubled @", NULL },
  { "population/use-when-gone", EVERYBODY, "<service id=\"tax\" state=\"work\">", "<service id=\"tax\" state=\"dead\">", NULL, "error use-when-gone @", NULL },
  { "population/risk-on-no-move", GROUP, "<move-risk from=\"work\" to=\"benefit\">", "<move-risk from=\"work\" to=\"training\">", NULL, "error risk-on-nothing @", NULL },
  { "population/risk-on-no-use", GROUP, "<use-risk service=\"institution\" state=\"benefit\">", "<use-risk service=\"institution\" state=\"work\">", NULL, "error risk-on-nothing @", NULL },
  { "population/risk-on-no-start", GROUP, "<start-risk state=\"benefit\"", "<start-risk state=\"training\"", NULL, "error risk-on-nothing @", NULL },
  { "population/risks-without-base", GROUP, " based-on=\"everybody\" first-age=\"21\"", " first-age=\"21\" last-age=\"29\"", NULL, "error risk-without-base @", "based-on" },
  { "population/every-slip-is-told", EVERYBODY, "<band from=\"20\" to=\"24\" value=\"0.05\" low=\"0.04\" high=\"0.06\" grade=\"B\" draw=\"leaving\"/>\n      <band from=\"25\" to=\"28\" value=\"0.03\"/>\n    </move>\n    <move from=\"benefit\" to=\"work\">", "<band from=\"20\" to=\"23\" value=\"0,05\"/>\n      <band from=\"25\" to=\"28\" value=\"x\"/>\n    </move>\n    <move from=\"benefits\" to=\"work\" kind=\"a\">", NULL, "error number-comma @; error number-wrong @+1; error attribute-unknown @+3; error state-unknown @+3", NULL },

  /* scenario */
  { "scenario/index-lacks-year", LIFE, "price-year=\"2025\"", "price-year=\"2024\"", NULL, "catalogue.xml: error index-lacks-year 60; catalogue.xml: error index-lacks-year 79; error index-lacks-year 13", "2024" },
  { "scenario/price-not-carried", CATALOGUE, "<unit-cost value=\"250000\" grade=\"A\" source=\"gazette\" price-year=\"2023\" index=\"prices\"/>", "<unit-cost value=\"250000\" price-year=\"2023\"/>", MOVES, "catalogue.xml: warning price-not-carried @-4", "2023" },
  { "scenario/entry-too-late", LIFE, "entry-age=\"21\"", "entry-age=\"30\"", NULL, "error entry-too-late 2", "30" },
  { "scenario/reference-lacks-age", LIFE, "group=\"group\" reference=\"everybody\">\n  <title xml:lang=\"nb\">Tiltak</title>\n  <title xml:lang=\"en\">A measure</title>\n  <story xml:lang=\"en\">What it is about.</story>\n  <time start-year=\"2026\" price-year=\"2025\" horizon=\"9\" timing=\"mid\"/>\n  <discount>\n    <step from=\"1\" rate=\"0.04\"/>\n    <step from=\"41\" rate=\"0.03\"/>\n  </discount>\n  <participants per-intake=\"40\" intakes=\"2\" entry-age=\"21\"", "group=\"everybody\" reference=\"group\">\n  <title xml:lang=\"nb\">Tiltak</title>\n  <title xml:lang=\"en\">A measure</title>\n  <story xml:lang=\"en\">What it is about.</story>\n  <time start-year=\"2026\" price-year=\"2025\" horizon=\"9\" timing=\"mid\"/>\n  <discount>\n    <step from=\"1\" rate=\"0.04\"/>\n    <step from=\"41\" rate=\"0.03\"/>\n  </discount>\n  <participants per-intake=\"40\" intakes=\"2\" entry-age=\"18\"", NULL, "error reference-lacks-age @", "21–29" },
  { "scenario/entry-before-the-first-age-is-fine", LIFE, "entry-age=\"21\"", "entry-age=\"10\"", NULL, "", NULL },
  { "scenario/discount-order", LIFE, "<step from=\"41\"", "<step from=\"1\"", NULL, "error discount-order @", NULL },
  { "scenario/all-numbers-of-the-effect", LIFE, "<success-with value=\"0.35\" low=\"0.3\" high=\"0.4\" grade=\"B\" source=\"survey\"/>\n    <success-without value=\"0.25\"/>\n    <causal-share value=\"0.5\" low=\"0.3\" high=\"0.8\" grade=\"C\"", "<success-with value=\"0.35\" low=\"0.3\" high=\"0.4\" grade=\"B\" source=\"survey\"/>\n    <success-without value=\"2\"/>\n    <causal-share value=\"5\" grade=\"C\"", NULL, "error number-out-of-range 38; error number-out-of-range 39", NULL },
  { "scenario/discount-in-per-cent", LIFE, "rate=\"0.04\"", "rate=\"4\"", NULL, "error number-out-of-range @", "0.04" },
  { "scenario/line-years-turned", LIFE, "from=\"0\" to=\"2\"", "from=\"3\" to=\"2\"", NULL, "error line-years @", NULL },
  { "scenario/line-cut", LIFE, "from=\"0\" to=\"2\"", "from=\"0\" to=\"20\"", NULL, "warning line-cut @", NULL },
  { "scenario/no-programme-sector", CATALOGUE, " programme=\"yes\"", "", LIFE, "error sector-missing 21; error sector-missing 28", NULL },
  { "scenario/line-split-sum", LIFE, "<share payer=\"investor\" value=\"0.4\"/>", "<share payer=\"investor\" value=\"0.5\"/>", NULL, "error split-sum @-2", "1.1" },
  { "scenario/effect-on-no-move", MOVES, "<move-effect from=\"benefit\" to=\"work\">", "<move-effect from=\"benefit\" to=\"waiting\">", NULL, "error effect-on-nothing @", NULL },
  { "scenario/effect-on-no-start", MOVES, "<start-effect state=\"waiting\"", "<start-effect state=\"training\"", NULL, "error effect-on-nothing @", NULL },
  { "scenario/effect-doubled", MOVES, "<move-effect from=\"benefit\" to=\"work\">", "<move-effect from=\"waiting\" to=\"training\">", NULL, "error effect-doubled @", NULL },
  { "scenario/effect-to-itself", MOVES, "<move-effect from=\"benefit\" to=\"work\">", "<move-effect from=\"work\" to=\"work\">", NULL, "error move-to-itself @", NULL },
  { "scenario/effect-never-acts", MOVES, "years=\"6\"", "years=\"1\"", NULL, "warning effect-never-acts @", NULL },
  { "scenario/effect-too-large", MOVES, "<risk value=\"1.3\" low=\"1.1\" high=\"1.5\"/>", "<risk value=\"3\"/>", NULL, "error row-above-one 8", "waiting" },
  { "scenario/start-effect-too-large", MOVES, "<risk value=\"0.9\"/>", "<risk value=\"90\"/>", NULL, "error start-sum 8", NULL },
  { "scenario/success-above-everybody", LIFE, "<success-without value=\"0.25\"/>", "<success-without value=\"-0.25\"/>", NULL, "error number-out-of-range @", NULL },
  { "scenario/harmful-is-fine", LIFE, "<success-without value=\"0.25\"/>", "<success-without value=\"0.5\"/>", NULL, "", NULL },
  { "scenario/effect-more-than-everybody", LIFE, "<success-with value=\"0.35\" low=\"0.3\" high=\"0.4\" grade=\"B\" source=\"survey\"/>\n    <success-without value=\"0.25\"/>\n    <causal-share value=\"0.5\" low=\"0.3\" high=\"0.8\" grade=\"C\"/>", "<success-with value=\"0\"/>\n    <success-without value=\"0.9\"/>\n    <causal-share value=\"1\"/>", NULL, "error effect-out-of-range @-1", NULL },
  { "scenario/no-receiver-for-migration", CATALOGUE, "<service id=\"tax\" sector=\"benefits\" equalised=\"yes\">", "<service id=\"tax\" sector=\"benefits\">", LIFE, "", NULL },
};
const guint n_slips_of_meaning = G_N_ELEMENTS (slips_of_meaning);
