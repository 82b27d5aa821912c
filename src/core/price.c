#include "price.h"
