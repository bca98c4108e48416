/*
 * langcodes: two lists.
 */
#include "text/langcodes.h"

#include <string.h>

#include "core/ascii.h"

/* ISO 639-1 with its withdrawn codes. */
static const char two[] =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br "
    "bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
    "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj "
    "kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg "
    "mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny "
    "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg "
    "sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl "
    "tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh "
    "zu ";

/* Those of three letters that have one of two, and that. */
static const char three[] =
    "aaraa abkab afraf akaak albsq amham araar argan armhy asmas "
    "avaav aveae aymay azeaz bakba bambm baqeu belbe benbn bihbh "
    "bisbi bodbo bosbs brebr bulbg burmy catca cescs chach chece "
    "chizh chucu chvcv corkw cosco crecr cymcy czecs danda deude "
    "divdv dutnl dzodz ellel engen epoeo estet euseu eweee faofo "
    "fasfa fijfj finfi frafr frefr fryfy fulff geoka gerde glagd "
    "glega glggl glvgv greel grngn gujgu hatht hauha hebhe herhz "
    "hinhi hmoho hrvhr hunhu hyehy iboig iceis idoio iiiii ikuiu "
    "ileie inaia indid ipkik islis itait javjv jpnja kalkl kankn "
    "kasks katka kaukr kazkk khmkm kikki kinrw kirky komkv konkg "
    "korko kuakj kurku laolo latla lavlv limli linln litlt ltzlb "
    "lublu luglg macmk mahmh malml maomi marmr mayms mkdmk mlgmg "
    "mltmt monmn mrimi msams myamy nauna navnv nblnr ndend ndong "
    "nepne nldnl nnonn nobnb norno nyany ocioc ojioj orior ormom "
    "ossos panpa perfa plipi polpl porpt pusps quequ rohrm ronro "
    "rumro runrn rusru sagsg sansa sinsi slksk slosk slvsl smese "
    "smosm snasn sndsd somso sotst spaes sqisq srdsc srpsr sswss "
    "sunsu swasw swesv tahty tamta tattt telte tgktg tgltl thath "
    "tibbo tirti tonto tsntn tsots tuktk turtr twitw uigug ukruk "
    "urdur uzbuz venve vievi volvo welcy wlnwa wolwo xhoxh yidyi "
    "yoryo zhaza zhozh zulzu ";

/* The code in lower case; false if it has not n letters. */
static bool
lower(struct df_str code, size_t n, char s[4])
{
	if (code.len != n)
		return false;
	for (size_t i = 0; i < n; i++) {
		s[i] = (char)(code.s[i] | 32);
		if (!df_ascii_lower(s[i]))
			return false;
	}
	s[n] = 0;
	return true;
}

bool
df_langcode_is(struct df_str code)
{
	char s[4];

	if (lower(code, 3, s))
		return true;
	if (!lower(code, 2, s))
		return false;
	for (const char *p = two; *p; p += 3)
		if (memcmp(p, s, 2) == 0)
			return true;
	return false;
}

struct df_str
df_langcode_short(struct df_str code)
{
	char s[4];

	if (lower(code, 3, s))
		for (const char *p = three; *p; p += 6)
			if (memcmp(p, s, 3) == 0)
				return (struct df_str){p + 3, 2};
	return (struct df_str){0};
}
