# Où sont les personnes.

map-title = Personnes enregistrées, par zone
map-people = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
map-said = { $area } : { $n }
map-share = Part
map-km = { $n } km
map-foot = Chaque cercle est placé au milieu d’une zone, le nord est en haut. Plus le cercle est grand, plus les personnes sont nombreuses. Un petit cercle pâle indique un chiffre masqué, quel qu’il soit. Les triangles sont les bureaux.
map-missing = Les zones qui n’ont pas de point sur la carte figurent seulement dans le tableau.
map-too-fine = Il n’y a pas de carte : les chiffres sont déjà croisés selon deux critères, et la zone en serait un troisième. Remettez un filtre sur « Tous » pour la voir.
