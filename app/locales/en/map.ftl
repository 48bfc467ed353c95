# Where people are.

map-title = People registered, by area
map-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
map-said = { $area }: { $n }
map-share = Share
map-km = { $n } km
map-foot = Circles stand in the middle of an area, north is up. The larger a circle, the more people. A small pale circle is a hidden number, whatever it is. Triangles are offices.
map-missing = Areas that have no place on the map stand in the table alone.
map-too-fine = There is no map: the numbers are cut in two ways already, and areas would be a third one. Set one filter back to “All” to see it.
