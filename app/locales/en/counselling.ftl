# counselling
