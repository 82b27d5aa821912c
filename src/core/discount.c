#include "discount.h"
