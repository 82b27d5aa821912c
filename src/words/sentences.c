#include "sentences.h"
