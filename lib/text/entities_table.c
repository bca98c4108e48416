/*
 * The names of characters in HTML; see entities_table.h.
 * Written by scripts/make-entity-table: do not edit.
 */
#include "text/entities_table.h"

/* clang-format off */
const char df_entity_names[][DF_ENTITY_STRETCH] = {
	"AEligAMPAacuteAbreveAcircAcyAfrAgraveAlphaAmacrAndAogonAopfApplyFunc"
	"tionAringAscrAssignAtildeAumlBackslashBarvBarwedBcyBecauseBernoullis"
	"BetaBfrBopfBreveBscrBumpeqCHcyCOPYCacuteCapCapitalDifferentialDCayle"
	"ysCcaronCcedilCcircCconintCdotCedillaCenterDotCfrChiCircleDotCircleM"
	"inusCirclePlusCircleTimesClockwiseContourIntegralCloseCurlyDoubleQuo"
	"teCloseCurlyQuoteColonColoneCongruentConintContourIntegralCopfCoprod"
	"uctCounterClockwiseContourIntegralCrossCscrCupCupCapDDDDotrahdDJcyDS"
	"cyDZcyDaggerDarrDashvDcaronDcyDelDeltaDfrDiacriticalAcuteDiacritical"
	"DotDiacriticalDoubleAcuteDiacriticalGraveDiacriticalTildeDiamondDiff"
	"erentialDDopfDotDotDotDotEqualDoubleContourIntegralDoubleDotDoubleDo"
	"wnArrowDoubleLeftArrowDoubleLeftRightArrowDoubleLeftTeeDoubleLongLef"
	"tArrowDoubleLongLeftRightArrowDoubleLongRightArrowDoubleRightArrowDo"
	"ubleRightTeeDoubleUpArrowDoubleUpDownArrowDoubleVerticalBarDownArrow"
	"DownArrowBarDownArrowUpArrowDownBreveDownLeftRightVectorDownLeftTeeV"
	"ectorDownLeftVectorDownLeftVectorBarDownRightTeeVectorDownRightVecto"
	"rDownRightVectorBarDownTeeDownTeeArrowDownarrowDscrDstrokENGETHEacut"
	"eEcaronEcircEcyEdotEfrEgraveElementEmacrEmptySmallSquareEmptyVerySma"
	"llSquareEogonEopfEpsilonEqualEqualTildeEquilibriumEscrEsimEtaEumlExi"
	"stsExponentialEFcyFfrFilledSmallSquareFilledVerySmallSquareFopfForAl"
	"lFouriertrfFscrGJcyGTGammaGammadGbreveGcedilGcircGcyGdotGfrGgGopfGre"
	"aterEqualGreaterEqualLessGreaterFullEqualGreaterGreaterGreaterLessGr"
	"eaterSlantEqualGreaterTildeGscrGtHARDcyHacekHatHcircHfrHilbertSpaceH"
	"opfHorizontalLineHscrHstrokHumpDownHumpHumpEqualIEcyIJligIOcyIacuteI"
	"circIcyIdotIfrIgraveImImacrImaginaryIImpliesIntIntegralIntersectionI"
	"nvisibleCommaInvisibleTimesIogonIopfIotaIscrItildeIukcyIumlJcircJcyJ"
	"frJopfJscrJsercyJukcyKHcyKJcyKappaKcedilKcyKfrKopfKscrLJcyLTLacuteLa"
	"mbdaLangLaplacetrfLarrLcaronLcedilLcyLeftAngleBracketLeftArrowLeftAr"
	"rowBarLeftArrowRightArrowLeftCeilingLeftDoubleBracketLeftDownTeeVect"
	"orLeftDownVectorLeftDownVectorBarLeftFloorLeftRightArrowLeftRightVec"
	"torLeftTeeLeftTeeArrowLeftTeeVectorLeftTriangleLeftTriangleBar",
	"LeftTriangleEqualLeftUpDownVectorLeftUpTeeVectorLeftUpVectorLeftUpVe"
	"ctorBarLeftVectorLeftVectorBarLeftarrowLeftrightarrowLessEqualGreate"
	"rLessFullEqualLessGreaterLessLessLessSlantEqualLessTildeLfrLlLleftar"
	"rowLmidotLongLeftArrowLongLeftRightArrowLongRightArrowLongleftarrowL"
	"ongleftrightarrowLongrightarrowLopfLowerLeftArrowLowerRightArrowLscr"
	"LshLstrokLtMapMcyMediumSpaceMellintrfMfrMinusPlusMopfMscrMuNJcyNacut"
	"eNcaronNcedilNcyNegativeMediumSpaceNegativeThickSpaceNegativeThinSpa"
	"ceNegativeVeryThinSpaceNestedGreaterGreaterNestedLessLessNewLineNfrN"
	"oBreakNonBreakingSpaceNopfNotNotCongruentNotCupCapNotDoubleVerticalB"
	"arNotElementNotEqualNotExistsNotGreaterNotGreaterEqualNotGreaterLess"
	"NotGreaterTildeNotLeftTriangleNotLeftTriangleEqualNotLessNotLessEqua"
	"lNotLessGreaterNotLessTildeNotPrecedesNotPrecedesSlantEqualNotRevers"
	"eElementNotRightTriangleNotRightTriangleEqualNotSquareSubsetEqualNot"
	"SquareSupersetEqualNotSubsetEqualNotSucceedsNotSucceedsSlantEqualNot"
	"SupersetEqualNotTildeNotTildeEqualNotTildeFullEqualNotTildeTildeNotV"
	"erticalBarNscrNtildeNuOEligOacuteOcircOcyOdblacOfrOgraveOmacrOmegaOm"
	"icronOopfOpenCurlyDoubleQuoteOpenCurlyQuoteOrOscrOslashOtildeOtimesO"
	"umlOverBarOverBraceOverBracketOverParenthesisPartialDPcyPfrPhiPiPlus"
	"MinusPoincareplanePopfPrPrecedesPrecedesEqualPrecedesSlantEqualPrece"
	"desTildePrimeProductProportionProportionalPscrPsiQUOTQfrQopfQscrRBar"
	"rREGRacuteRangRarrRarrtlRcaronRcedilRcyReReverseElementReverseEquili"
	"briumReverseUpEquilibriumRfrRhoRightAngleBracketRightArrowRightArrow"
	"BarRightArrowLeftArrowRightCeilingRightDoubleBracketRightDownTeeVect"
	"orRightDownVectorRightDownVectorBarRightFloorRightTeeRightTeeArrowRi"
	"ghtTeeVectorRightTriangleRightTriangleBarRightTriangleEqualRightUpDo"
	"wnVectorRightUpTeeVectorRightUpVectorRightUpVectorBarRightVectorRigh"
	"tVectorBarRightarrowRopfRoundImpliesRrightarrowRscrRshRuleDelayedSHC"
	"HcySHcySOFTcySacuteScScaronScedilScircScySfrShortDownArrowShortLeftA"
	"rrowShortRightArrowShortUpArrowSigmaSmallCircleSopfSqrtSquareSquareI"
	"ntersectionSquareSubsetSquareSubsetEqualSquareSupersetSquareSuperset"
	"Equal",
	"SquareUnionSscrStarSubSubsetSubsetEqualSucceedsSucceedsEqualSucceeds"
	"SlantEqualSucceedsTildeSuchThatSumSupSupersetSupersetEqualSupsetTHOR"
	"NTRADETSHcyTScyTabTauTcaronTcedilTcyTfrThereforeThetaThinSpaceTildeT"
	"ildeEqualTildeFullEqualTildeTildeTopfTripleDotTscrTstrokUacuteUarrUa"
	"rrocirUbrcyUbreveUcircUcyUdblacUfrUgraveUmacrUnderBarUnderBraceUnder"
	"BracketUnderParenthesisUnionUnionPlusUogonUopfUpArrowUpArrowBarUpArr"
	"owDownArrowUpDownArrowUpEquilibriumUpTeeUpTeeArrowUparrowUpdownarrow"
	"UpperLeftArrowUpperRightArrowUpsiUpsilonUringUscrUtildeUumlVDashVbar"
	"VcyVdashVdashlVeeVerbarVertVerticalBarVerticalLineVerticalSeparatorV"
	"erticalTildeVeryThinSpaceVfrVopfVscrVvdashWcircWedgeWfrWopfWscrXfrXi"
	"XopfXscrYAcyYIcyYUcyYacuteYcircYcyYfrYopfYscrYumlZHcyZacuteZcaronZcy"
	"ZdotZeroWidthSpaceZetaZfrZopfZscraacuteabreveacacdacircacuteacyaelig"
	"afafragravealefsymalephalphaamacramalgampandandandanddandslopeandvan"
	"gangeangleangmsdangmsdaaangmsdabangmsdacangmsdadangmsdaeangmsdafangm"
	"sdagangmsdahangrtangrtvbangrtvbdangsphangstangzarraogonaopfapapEapac"
	"irapeapidaposapproxapproxeqaringascrastasympasympeqatildeaumlawconin"
	"tawintbNotbackcongbackepsilonbackprimebacksimbacksimeqbarveebarwedba"
	"rwedgebbrkbbrktbrkbcongbcybdquobecausbecausebemptyvbepsibernoubetabe"
	"thbetweenbfrbigcapbigcircbigcupbigodotbigoplusbigotimesbigsqcupbigst"
	"arbigtriangledownbigtriangleupbiguplusbigveebigwedgebkarowblacklozen"
	"geblacksquareblacktriangleblacktriangledownblacktriangleleftblacktri"
	"anglerightblankblk12blk14blk34blockbnotbopfbotbottombowtieboxDLboxDR"
	"boxDlboxDrboxHboxHDboxHUboxHdboxHuboxULboxURboxUlboxUrboxVboxVHboxVL"
	"boxVRboxVhboxVlboxVrboxboxboxdLboxdRboxdlboxdrboxhboxhDboxhUboxhdbox"
	"huboxminusboxplusboxtimesboxuLboxuRboxulboxurboxvboxvHboxvLboxvRboxv"
	"hboxvlboxvrbprimebrevebrvbarbscrbsemibsimbsimebsolbsolbbsolhsubbullb"
	"ulletbumpbumpEbumpebumpeqcacutecapcapandcapbrcupcapcapcapcupcapdotca"
	"retcaronccapsccaronccedilccircccupsccupssmcdotcedilcemptyvcentcenter"
	"dotcfrchcycheckcheckmarkchicircirEcirccirceqcirclearrowleftcirclearr"
	"owrightcircledRcircledScircledastcircledcirccircleddashcirecirfnintc"
	"irmid",
	"cirscirclubsclubsuitcoloncolonecoloneqcommacommatcompcompfncomplemen"
	"tcomplexescongcongdotconintcopfcoprodcopycopysrcrarrcrosscscrcsubcsu"
	"becsupcsupectdotcudarrlcudarrrcueprcuesccularrcularrpcupcupbrcapcupc"
	"apcupcupcupdotcuporcurarrcurarrmcurlyeqpreccurlyeqsucccurlyveecurlyw"
	"edgecurrencurvearrowleftcurvearrowrightcuveecuwedcwconintcwintcylcty"
	"dArrdHardaggerdalethdarrdashdashvdbkarowdblacdcarondcyddddaggerddarr"
	"ddotseqdegdeltademptyvdfishtdfrdharldharrdiamdiamonddiamondsuitdiams"
	"diedigammadisindivdividedivideontimesdivonxdjcydlcorndlcropdollardop"
	"fdotdoteqdoteqdotdotminusdotplusdotsquaredoublebarwedgedownarrowdown"
	"downarrowsdownharpoonleftdownharpoonrightdrbkarowdrcorndrcropdscrdsc"
	"ydsoldstrokdtdotdtridtrifduarrduhardwangledzcydzigrarreDDoteDoteacut"
	"eeasterecaronecirecircecolonecyedoteeefDotefregegraveegsegsdotelelin"
	"tersellelselsdotemacremptyemptysetemptyvemspemsp13emsp14engenspeogon"
	"eopfepareparsleplusepsiepsilonepsiveqcirceqcoloneqsimeqslantgtreqsla"
	"ntlessequalsequestequivequivDDeqvparslerDoterarrescresdotesimetaethe"
	"umleuroexclexistexpectationexponentialefallingdotseqfcyfemaleffiligf"
	"fligfflligffrfiligflatflligfltnsfnoffopfforallforkforkvfpartintfrac1"
	"2frac13frac14frac15frac16frac18frac23frac25frac34frac35frac38frac45f"
	"rac56frac58frac78fraslfrownfscrgEgElgacutegammagammadgapgbrevegcircg"
	"cygdotgegelgeqgeqqgeqslantgesgesccgesdotgesdotogesdotolgeslesgfrgggg"
	"ggimelgjcyglglEglagljgnEgnapgnapproxgnegneqgneqqgnsimgopfgravegscrgs"
	"imgsimegsimlgtgtccgtcirgtdotgtlPargtquestgtrapproxgtrarrgtrdotgtreql"
	"essgtreqqlessgtrlessgtrsimhArrhairsphalfhamilthardcyharrharrcirharrw"
	"hbarhcircheartsheartsuithellipherconhfrhksearowhkswarowhoarrhomththo"
	"okleftarrowhookrightarrowhopfhorbarhscrhslashhstrokhybullhypheniacut"
	"eicicircicyiecyiexcliffifrigraveiiiiiintiiintiinfiniiotaijligimacrim"
	"ageimaglineimagpartimathimofimpedinincareinfininfintieinodotintintca"
	"lintegersintercalintlarhkintprodiocyiogoniopfiotaiprodiquestiscrisin"
	"isinEisindotisinsisinsvisinvititildeiukcyiumljcircjcyjfrjmathjopfjsc"
	"rjsercyjukcykappakappavkcedilkcykfrkgreenkhcykjcykopfkscrlAarrlArrlA"
	"tail",
	"lBarrlElEglHarlacutelaemptyvlagranlambdalanglangdlanglelaplaquolarrl"
	"arrblarrbfslarrfslarrhklarrlplarrpllarrsimlarrtllatlataillatelbarrlb"
	"brklbracelbracklbrkelbrksldlbrkslulcaronlcedillceillcublcyldcaldquol"
	"dquorldrdharldrusharldshleleftarrowleftarrowtailleftharpoondownlefth"
	"arpoonupleftleftarrowsleftrightarrowleftrightarrowsleftrightharpoons"
	"leftrightsquigarrowleftthreetimeslegleqleqqleqslantleslescclesdotles"
	"dotolesdotorlesgeslessapproxlessdotlesseqgtrlesseqqgtrlessgtrlesssim"
	"lfishtlfloorlfrlglgElhardlharulharullhblkljcyllllarrllcornerllhardll"
	"trilmidotlmoustlmoustachelnElnaplnapproxlnelneqlneqqlnsimloangloarrl"
	"obrklongleftarrowlongleftrightarrowlongmapstolongrightarrowlooparrow"
	"leftlooparrowrightloparlopflopluslotimeslowastlowbarlozlozengelozflp"
	"arlparltlrarrlrcornerlrharlrhardlrmlrtrilsaquolscrlshlsimlsimelsimgl"
	"sqblsquolsquorlstrokltltccltcirltdotlthreeltimesltlarrltquestltrParl"
	"triltrieltriflurdsharluruharmDDotmacrmalemaltmaltesemapmapstomapstod"
	"ownmapstoleftmapstoupmarkermcommamcymdashmeasuredanglemfrmhomicromid"
	"midastmidcirmiddotminusminusbminusdminusdumlcpmldrmnplusmodelsmopfmp"
	"mscrmstposmumultimapmumapnLeftarrownLeftrightarrownRightarrownVDashn"
	"Vdashnablanacutenapnaposnapproxnaturnaturalnaturalsnbspncapncaronnce"
	"dilncongncupncyndashneneArrnearhknearrnearrownequivnesearnexistnexis"
	"tsnfrngengeqngsimngtngtrnhArrnharrnhparninisnisdnivnjcynlArrnlarrnld"
	"rnlenleftarrownleftrightarrownleqnlessnlsimnltnltrinltrienmidnopfnot"
	"notinnotinvanotinvbnotinvcnotninotnivanotnivbnotnivcnparnparallelnpo"
	"lintnprnprcuenprecnrArrnrarrnrightarrownrtrinrtrienscnsccuenscrnshor"
	"tmidnshortparallelnsimnsimensimeqnsmidnsparnsqsubensqsupensubnsubens"
	"ubseteqnsuccnsupnsupensupseteqntglntildentlgntriangleleftntrianglele"
	"fteqntrianglerightntrianglerighteqnunumnumeronumspnvDashnvHarrnvdash"
	"nvinfinnvlArrnvrArrnwArrnwarhknwarrnwarrownwnearoSoacuteoastocirocir"
	"cocyodashodblacodivodotodsoldoeligofcirofrogonograveogtohbarohmointo"
	"larrolcirolcrossolineoltomacromegaomicronomidominusoopfoparoperpoplu"
	"sororarrordorderorderofordfordmorigoforororslopeorvoscroslashosoloti"
	"lde",
	"otimesotimesasoumlovbarparparaparallelparsimparslpartpcypercntperiod"
	"permilperppertenkpfrphiphivphmmatphonepipitchforkpivplanckplanckhpla"
	"nkvplusplusacirplusbpluscirplusdoplusdupluseplusmnplussimplustwopmpo"
	"intintpopfpoundprprEprapprcuepreprecprecapproxpreccurlyeqpreceqprecn"
	"approxprecneqqprecnsimprecsimprimeprimesprnEprnapprnsimprodprofalarp"
	"roflineprofsurfpropproptoprsimprurelpscrpsipuncspqfrqintqopfqprimeqs"
	"crquaternionsquatintquestquesteqquotrAarrrArrrAtailrBarrrHarracutera"
	"dicraemptyvrangrangdrangerangleraquorarrrarraprarrbrarrbfsrarrcrarrf"
	"srarrhkrarrlprarrplrarrsimrarrtlrarrwratailratiorationalsrbarrrbbrkr"
	"bracerbrackrbrkerbrksldrbrkslurcaronrcedilrceilrcubrcyrdcardldharrdq"
	"uordquorrdshrealrealinerealpartrealsrectregrfishtrfloorrfrrhardrharu"
	"rharulrhorhovrightarrowrightarrowtailrightharpoondownrightharpoonupr"
	"ightleftarrowsrightleftharpoonsrightrightarrowsrightsquigarrowrightt"
	"hreetimesringrisingdotseqrlarrrlharrlmrmoustrmoustachernmidroangroar"
	"rrobrkroparropfroplusrotimesrparrpargtrppolintrrarrrsaquorscrrshrsqb"
	"rsquorsquorrthreertimesrtrirtriertrifrtriltriruluharrxsacutesbquoscs"
	"cEscapscaronsccuescescedilscircscnEscnapscnsimscpolintscsimscysdotsd"
	"otbsdoteseArrsearhksearrsearrowsectsemiseswarsetminussetmnsextsfrsfr"
	"ownsharpshchcyshcyshortmidshortparallelshysigmasigmafsigmavsimsimdot"
	"simesimeqsimgsimgEsimlsimlEsimnesimplussimrarrslarrsmallsetminussmas"
	"hpsmeparslsmidsmilesmtsmtesoftcysolsolbsolbarsopfspadesspadesuitspar"
	"sqcapsqcupsqsubsqsubesqsubsetsqsubseteqsqsupsqsupesqsupsetsqsupseteq"
	"squsquaresquarfsqufsrarrsscrssetmnssmilesstarfstarstarfstraightepsil"
	"onstraightphistrnssubsubEsubdotsubesubedotsubmultsubnEsubnesubplussu"
	"brarrsubsetsubseteqsubseteqqsubsetneqsubsetneqqsubsimsubsubsubsupsuc"
	"csuccapproxsucccurlyeqsucceqsuccnapproxsuccneqqsuccnsimsuccsimsumsun"
	"gsupsup1sup2sup3supEsupdotsupdsubsupesupedotsuphsolsuphsubsuplarrsup"
	"multsupnEsupnesupplussupsetsupseteqsupseteqqsupsetneqsupsetneqqsupsi"
	"msupsubsupsupswArrswarhkswarrswarrowswnwarszligtargettautbrktcarontc"
	"ediltcytdottelrectfrthere4thereforethetathetasymthetavthickapproxthi"
	"cksim",
	"thinspthkapthksimthorntildetimestimesbtimesbartimesdtinttoeatoptopbo"
	"ttopcirtopftopforktosatprimetradetriangletriangledowntrianglelefttri"
	"anglelefteqtriangleqtrianglerighttrianglerighteqtridottrietriminustr"
	"iplustrisbtritimetrpeziumtscrtscytshcytstroktwixttwoheadleftarrowtwo"
	"headrightarrowuArruHaruacuteuarrubrcyubreveucircucyudarrudblacudharu"
	"fishtufrugraveuharluharruhblkulcornulcornerulcropultriumacrumluogonu"
	"opfuparrowupdownarrowupharpoonleftupharpoonrightuplusupsiupsihupsilo"
	"nupuparrowsurcornurcornerurcropuringurtriuscrutdotutildeutriutrifuua"
	"rruumluwanglevArrvBarvBarvvDashvangrtvarepsilonvarkappavarnothingvar"
	"phivarpivarproptovarrvarrhovarsigmavarthetavartriangleleftvartriangl"
	"erightvcyvdashveeveebarveeeqvellipverbarvertvfrvltrivopfvpropvrtrivs"
	"crvzigzagwcircwedbarwedgewedgeqweierpwfrwopfwpwrwreathwscrxcapxcircx"
	"cupxdtrixfrxhArrxharrxixlArrxlarrxmapxnisxodotxopfxoplusxotimexrArrx"
	"rarrxscrxsqcupxuplusxutrixveexwedgeyacuteyacyycircycyyenyfryicyyopfy"
	"scryucyyumlzacutezcaronzcyzdotzeetrfzetazfrzhcyzigrarrzopfzscrzwjzwn"
	"j",
};

const struct df_entity df_entities[] = {
	{0xC6, 0, 5, 1}, {0x26, 5, 3, 1}, {0xC1, 8, 6, 1},
	{0x102, 14, 6, 0}, {0xC2, 20, 5, 1}, {0x410, 25, 3, 0},
	{0x1D504, 28, 3, 0}, {0xC0, 31, 6, 1}, {0x391, 37, 5, 0},
	{0x100, 42, 5, 0}, {0x2A53, 47, 3, 0}, {0x104, 50, 5, 0},
	{0x1D538, 55, 4, 0}, {0x2061, 59, 13, 0}, {0xC5, 72, 5, 1},
	{0x1D49C, 77, 4, 0}, {0x2254, 81, 6, 0}, {0xC3, 87, 6, 1},
	{0xC4, 93, 4, 1}, {0x2216, 97, 9, 0}, {0x2AE7, 106, 4, 0},
	{0x2306, 110, 6, 0}, {0x411, 116, 3, 0}, {0x2235, 119, 7, 0},
	{0x212C, 126, 10, 0}, {0x392, 136, 4, 0}, {0x1D505, 140, 3, 0},
	{0x1D539, 143, 4, 0}, {0x2D8, 147, 5, 0}, {0x212C, 152, 4, 0},
	{0x224E, 156, 6, 0}, {0x427, 162, 4, 0}, {0xA9, 166, 4, 1},
	{0x106, 170, 6, 0}, {0x22D2, 176, 3, 0}, {0x2145, 179, 20, 0},
	{0x212D, 199, 7, 0}, {0x10C, 206, 6, 0}, {0xC7, 212, 6, 1},
	{0x108, 218, 5, 0}, {0x2230, 223, 7, 0}, {0x10A, 230, 4, 0},
	{0xB8, 234, 7, 0}, {0xB7, 241, 9, 0}, {0x212D, 250, 3, 0},
	{0x3A7, 253, 3, 0}, {0x2299, 256, 9, 0}, {0x2296, 265, 11, 0},
	{0x2295, 276, 10, 0}, {0x2297, 286, 11, 0}, {0x2232, 297, 24, 0},
	{0x201D, 321, 21, 0}, {0x2019, 342, 15, 0}, {0x2237, 357, 5, 0},
	{0x2A74, 362, 6, 0}, {0x2261, 368, 9, 0}, {0x222F, 377, 6, 0},
	{0x222E, 383, 15, 0}, {0x2102, 398, 4, 0}, {0x2210, 402, 9, 0},
	{0x2233, 411, 31, 0}, {0x2A2F, 442, 5, 0}, {0x1D49E, 447, 4, 0},
	{0x22D3, 451, 3, 0}, {0x224D, 454, 6, 0}, {0x2145, 460, 2, 0},
	{0x2911, 462, 8, 0}, {0x402, 470, 4, 0}, {0x405, 474, 4, 0},
	{0x40F, 478, 4, 0}, {0x2021, 482, 6, 0}, {0x21A1, 488, 4, 0},
	{0x2AE4, 492, 5, 0}, {0x10E, 497, 6, 0}, {0x414, 503, 3, 0},
	{0x2207, 506, 3, 0}, {0x394, 509, 5, 0}, {0x1D507, 514, 3, 0},
	{0xB4, 517, 16, 0}, {0x2D9, 533, 14, 0}, {0x2DD, 547, 22, 0},
	{0x60, 569, 16, 0}, {0x2DC, 585, 16, 0}, {0x22C4, 601, 7, 0},
	{0x2146, 608, 13, 0}, {0x1D53B, 621, 4, 0}, {0xA8, 625, 3, 0},
	{0x20DC, 628, 6, 0}, {0x2250, 634, 8, 0}, {0x222F, 642, 21, 0},
	{0xA8, 663, 9, 0}, {0x21D3, 672, 15, 0}, {0x21D0, 687, 15, 0},
	{0x21D4, 702, 20, 0}, {0x2AE4, 722, 13, 0}, {0x27F8, 735, 19, 0},
	{0x27FA, 754, 24, 0}, {0x27F9, 778, 20, 0}, {0x21D2, 798, 16, 0},
	{0x22A8, 814, 14, 0}, {0x21D1, 828, 13, 0}, {0x21D5, 841, 17, 0},
	{0x2225, 858, 17, 0}, {0x2193, 875, 9, 0}, {0x2913, 884, 12, 0},
	{0x21F5, 896, 16, 0}, {0x311, 912, 9, 0}, {0x2950, 921, 19, 0},
	{0x295E, 940, 17, 0}, {0x21BD, 957, 14, 0}, {0x2956, 971, 17, 0},
	{0x295F, 988, 18, 0}, {0x21C1, 1006, 15, 0}, {0x2957, 1021, 18, 0},
	{0x22A4, 1039, 7, 0}, {0x21A7, 1046, 12, 0}, {0x21D3, 1058, 9, 0},
	{0x1D49F, 1067, 4, 0}, {0x110, 1071, 6, 0}, {0x14A, 1077, 3, 0},
	{0xD0, 1080, 3, 1}, {0xC9, 1083, 6, 1}, {0x11A, 1089, 6, 0},
	{0xCA, 1095, 5, 1}, {0x42D, 1100, 3, 0}, {0x116, 1103, 4, 0},
	{0x1D508, 1107, 3, 0}, {0xC8, 1110, 6, 1}, {0x2208, 1116, 7, 0},
	{0x112, 1123, 5, 0}, {0x25FB, 1128, 16, 0}, {0x25AB, 1144, 20, 0},
	{0x118, 1164, 5, 0}, {0x1D53C, 1169, 4, 0}, {0x395, 1173, 7, 0},
	{0x2A75, 1180, 5, 0}, {0x2242, 1185, 10, 0}, {0x21CC, 1195, 11, 0},
	{0x2130, 1206, 4, 0}, {0x2A73, 1210, 4, 0}, {0x397, 1214, 3, 0},
	{0xCB, 1217, 4, 1}, {0x2203, 1221, 6, 0}, {0x2147, 1227, 12, 0},
	{0x424, 1239, 3, 0}, {0x1D509, 1242, 3, 0}, {0x25FC, 1245, 17, 0},
	{0x25AA, 1262, 21, 0}, {0x1D53D, 1283, 4, 0}, {0x2200, 1287, 6, 0},
	{0x2131, 1293, 10, 0}, {0x2131, 1303, 4, 0}, {0x403, 1307, 4, 0},
	{0x3E, 1311, 2, 1}, {0x393, 1313, 5, 0}, {0x3DC, 1318, 6, 0},
	{0x11E, 1324, 6, 0}, {0x122, 1330, 6, 0}, {0x11C, 1336, 5, 0},
	{0x413, 1341, 3, 0}, {0x120, 1344, 4, 0}, {0x1D50A, 1348, 3, 0},
	{0x22D9, 1351, 2, 0}, {0x1D53E, 1353, 4, 0}, {0x2265, 1357, 12, 0},
	{0x22DB, 1369, 16, 0}, {0x2267, 1385, 16, 0}, {0x2AA2, 1401, 14, 0},
	{0x2277, 1415, 11, 0}, {0x2A7E, 1426, 17, 0}, {0x2273, 1443, 12, 0},
	{0x1D4A2, 1455, 4, 0}, {0x226B, 1459, 2, 0}, {0x42A, 1461, 6, 0},
	{0x2C7, 1467, 5, 0}, {0x5E, 1472, 3, 0}, {0x124, 1475, 5, 0},
	{0x210C, 1480, 3, 0}, {0x210B, 1483, 12, 0}, {0x210D, 1495, 4, 0},
	{0x2500, 1499, 14, 0}, {0x210B, 1513, 4, 0}, {0x126, 1517, 6, 0},
	{0x224E, 1523, 12, 0}, {0x224F, 1535, 9, 0}, {0x415, 1544, 4, 0},
	{0x132, 1548, 5, 0}, {0x401, 1553, 4, 0}, {0xCD, 1557, 6, 1},
	{0xCE, 1563, 5, 1}, {0x418, 1568, 3, 0}, {0x130, 1571, 4, 0},
	{0x2111, 1575, 3, 0}, {0xCC, 1578, 6, 1}, {0x2111, 1584, 2, 0},
	{0x12A, 1586, 5, 0}, {0x2148, 1591, 10, 0}, {0x21D2, 1601, 7, 0},
	{0x222C, 1608, 3, 0}, {0x222B, 1611, 8, 0}, {0x22C2, 1619, 12, 0},
	{0x2063, 1631, 14, 0}, {0x2062, 1645, 14, 0}, {0x12E, 1659, 5, 0},
	{0x1D540, 1664, 4, 0}, {0x399, 1668, 4, 0}, {0x2110, 1672, 4, 0},
	{0x128, 1676, 6, 0}, {0x406, 1682, 5, 0}, {0xCF, 1687, 4, 1},
	{0x134, 1691, 5, 0}, {0x419, 1696, 3, 0}, {0x1D50D, 1699, 3, 0},
	{0x1D541, 1702, 4, 0}, {0x1D4A5, 1706, 4, 0}, {0x408, 1710, 6, 0},
	{0x404, 1716, 5, 0}, {0x425, 1721, 4, 0}, {0x40C, 1725, 4, 0},
	{0x39A, 1729, 5, 0}, {0x136, 1734, 6, 0}, {0x41A, 1740, 3, 0},
	{0x1D50E, 1743, 3, 0}, {0x1D542, 1746, 4, 0}, {0x1D4A6, 1750, 4, 0},
	{0x409, 1754, 4, 0}, {0x3C, 1758, 2, 1}, {0x139, 1760, 6, 0},
	{0x39B, 1766, 6, 0}, {0x27EA, 1772, 4, 0}, {0x2112, 1776, 10, 0},
	{0x219E, 1786, 4, 0}, {0x13D, 1790, 6, 0}, {0x13B, 1796, 6, 0},
	{0x41B, 1802, 3, 0}, {0x27E8, 1805, 16, 0}, {0x2190, 1821, 9, 0},
	{0x21E4, 1830, 12, 0}, {0x21C6, 1842, 19, 0}, {0x2308, 1861, 11, 0},
	{0x27E6, 1872, 17, 0}, {0x2961, 1889, 17, 0}, {0x21C3, 1906, 14, 0},
	{0x2959, 1920, 17, 0}, {0x230A, 1937, 9, 0}, {0x2194, 1946, 14, 0},
	{0x294E, 1960, 15, 0}, {0x22A3, 1975, 7, 0}, {0x21A4, 1982, 12, 0},
	{0x295A, 1994, 13, 0}, {0x22B2, 2007, 12, 0}, {0x29CF, 2019, 15, 0},
	{0x22B4, 2048, 17, 0}, {0x2951, 2065, 16, 0}, {0x2960, 2081, 15, 0},
	{0x21BF, 2096, 12, 0}, {0x2958, 2108, 15, 0}, {0x21BC, 2123, 10, 0},
	{0x2952, 2133, 13, 0}, {0x21D0, 2146, 9, 0}, {0x21D4, 2155, 14, 0},
	{0x22DA, 2169, 16, 0}, {0x2266, 2185, 13, 0}, {0x2276, 2198, 11, 0},
	{0x2AA1, 2209, 8, 0}, {0x2A7D, 2217, 14, 0}, {0x2272, 2231, 9, 0},
	{0x1D50F, 2240, 3, 0}, {0x22D8, 2243, 2, 0}, {0x21DA, 2245, 10, 0},
	{0x13F, 2255, 6, 0}, {0x27F5, 2261, 13, 0}, {0x27F7, 2274, 18, 0},
	{0x27F6, 2292, 14, 0}, {0x27F8, 2306, 13, 0}, {0x27FA, 2319, 18, 0},
	{0x27F9, 2337, 14, 0}, {0x1D543, 2351, 4, 0}, {0x2199, 2355, 14, 0},
	{0x2198, 2369, 15, 0}, {0x2112, 2384, 4, 0}, {0x21B0, 2388, 3, 0},
	{0x141, 2391, 6, 0}, {0x226A, 2397, 2, 0}, {0x2905, 2399, 3, 0},
	{0x41C, 2402, 3, 0}, {0x205F, 2405, 11, 0}, {0x2133, 2416, 9, 0},
	{0x1D510, 2425, 3, 0}, {0x2213, 2428, 9, 0}, {0x1D544, 2437, 4, 0},
	{0x2133, 2441, 4, 0}, {0x39C, 2445, 2, 0}, {0x40A, 2447, 4, 0},
	{0x143, 2451, 6, 0}, {0x147, 2457, 6, 0}, {0x145, 2463, 6, 0},
	{0x41D, 2469, 3, 0}, {0x200B, 2472, 19, 0}, {0x200B, 2491, 18, 0},
	{0x200B, 2509, 17, 0}, {0x200B, 2526, 21, 0}, {0x226B, 2547, 20, 0},
	{0x226A, 2567, 14, 0}, {0xA, 2581, 7, 0}, {0x1D511, 2588, 3, 0},
	{0x2060, 2591, 7, 0}, {0xA0, 2598, 16, 0}, {0x2115, 2614, 4, 0},
	{0x2AEC, 2618, 3, 0}, {0x2262, 2621, 12, 0}, {0x226D, 2633, 9, 0},
	{0x2226, 2642, 20, 0}, {0x2209, 2662, 10, 0}, {0x2260, 2672, 8, 0},
	{0x2204, 2680, 9, 0}, {0x226F, 2689, 10, 0}, {0x2271, 2699, 15, 0},
	{0x2279, 2714, 14, 0}, {0x2275, 2728, 15, 0}, {0x22EA, 2743, 15, 0},
	{0x22EC, 2758, 20, 0}, {0x226E, 2778, 7, 0}, {0x2270, 2785, 12, 0},
	{0x2278, 2797, 14, 0}, {0x2274, 2811, 12, 0}, {0x2280, 2823, 11, 0},
	{0x22E0, 2834, 21, 0}, {0x220C, 2855, 17, 0}, {0x22EB, 2872, 16, 0},
	{0x22ED, 2888, 21, 0}, {0x22E2, 2909, 20, 0}, {0x22E3, 2929, 22, 0},
	{0x2288, 2951, 14, 0}, {0x2281, 2965, 11, 0}, {0x22E1, 2976, 21, 0},
	{0x2289, 2997, 16, 0}, {0x2241, 3013, 8, 0}, {0x2244, 3021, 13, 0},
	{0x2247, 3034, 17, 0}, {0x2249, 3051, 13, 0}, {0x2224, 3064, 14, 0},
	{0x1D4A9, 3078, 4, 0}, {0xD1, 3082, 6, 1}, {0x39D, 3088, 2, 0},
	{0x152, 3090, 5, 0}, {0xD3, 3095, 6, 1}, {0xD4, 3101, 5, 1},
	{0x41E, 3106, 3, 0}, {0x150, 3109, 6, 0}, {0x1D512, 3115, 3, 0},
	{0xD2, 3118, 6, 1}, {0x14C, 3124, 5, 0}, {0x3A9, 3129, 5, 0},
	{0x39F, 3134, 7, 0}, {0x1D546, 3141, 4, 0}, {0x201C, 3145, 20, 0},
	{0x2018, 3165, 14, 0}, {0x2A54, 3179, 2, 0}, {0x1D4AA, 3181, 4, 0},
	{0xD8, 3185, 6, 1}, {0xD5, 3191, 6, 1}, {0x2A37, 3197, 6, 0},
	{0xD6, 3203, 4, 1}, {0x203E, 3207, 7, 0}, {0x23DE, 3214, 9, 0},
	{0x23B4, 3223, 11, 0}, {0x23DC, 3234, 15, 0}, {0x2202, 3249, 8, 0},
	{0x41F, 3257, 3, 0}, {0x1D513, 3260, 3, 0}, {0x3A6, 3263, 3, 0},
	{0x3A0, 3266, 2, 0}, {0xB1, 3268, 9, 0}, {0x210C, 3277, 13, 0},
	{0x2119, 3290, 4, 0}, {0x2ABB, 3294, 2, 0}, {0x227A, 3296, 8, 0},
	{0x2AAF, 3304, 13, 0}, {0x227C, 3317, 18, 0}, {0x227E, 3335, 13, 0},
	{0x2033, 3348, 5, 0}, {0x220F, 3353, 7, 0}, {0x2237, 3360, 10, 0},
	{0x221D, 3370, 12, 0}, {0x1D4AB, 3382, 4, 0}, {0x3A8, 3386, 3, 0},
	{0x22, 3389, 4, 1}, {0x1D514, 3393, 3, 0}, {0x211A, 3396, 4, 0},
	{0x1D4AC, 3400, 4, 0}, {0x2910, 3404, 5, 0}, {0xAE, 3409, 3, 1},
	{0x154, 3412, 6, 0}, {0x27EB, 3418, 4, 0}, {0x21A0, 3422, 4, 0},
	{0x2916, 3426, 6, 0}, {0x158, 3432, 6, 0}, {0x156, 3438, 6, 0},
	{0x420, 3444, 3, 0}, {0x211C, 3447, 2, 0}, {0x220B, 3449, 14, 0},
	{0x21CB, 3463, 18, 0}, {0x296F, 3481, 20, 0}, {0x211C, 3501, 3, 0},
	{0x3A1, 3504, 3, 0}, {0x27E9, 3507, 17, 0}, {0x2192, 3524, 10, 0},
	{0x21E5, 3534, 13, 0}, {0x21C4, 3547, 19, 0}, {0x2309, 3566, 12, 0},
	{0x27E7, 3578, 18, 0}, {0x295D, 3596, 18, 0}, {0x21C2, 3614, 15, 0},
	{0x2955, 3629, 18, 0}, {0x230B, 3647, 10, 0}, {0x22A2, 3657, 8, 0},
	{0x21A6, 3665, 13, 0}, {0x295B, 3678, 14, 0}, {0x22B3, 3692, 13, 0},
	{0x29D0, 3705, 16, 0}, {0x22B5, 3721, 18, 0}, {0x294F, 3739, 17, 0},
	{0x295C, 3756, 16, 0}, {0x21BE, 3772, 13, 0}, {0x2954, 3785, 16, 0},
	{0x21C0, 3801, 11, 0}, {0x2953, 3812, 14, 0}, {0x21D2, 3826, 10, 0},
	{0x211D, 3836, 4, 0}, {0x2970, 3840, 12, 0}, {0x21DB, 3852, 11, 0},
	{0x211B, 3863, 4, 0}, {0x21B1, 3867, 3, 0}, {0x29F4, 3870, 11, 0},
	{0x429, 3881, 6, 0}, {0x428, 3887, 4, 0}, {0x42C, 3891, 6, 0},
	{0x15A, 3897, 6, 0}, {0x2ABC, 3903, 2, 0}, {0x160, 3905, 6, 0},
	{0x15E, 3911, 6, 0}, {0x15C, 3917, 5, 0}, {0x421, 3922, 3, 0},
	{0x1D516, 3925, 3, 0}, {0x2193, 3928, 14, 0}, {0x2190, 3942, 14, 0},
	{0x2192, 3956, 15, 0}, {0x2191, 3971, 12, 0}, {0x3A3, 3983, 5, 0},
	{0x2218, 3988, 11, 0}, {0x1D54A, 3999, 4, 0}, {0x221A, 4003, 4, 0},
	{0x25A1, 4007, 6, 0}, {0x2293, 4013, 18, 0}, {0x228F, 4031, 12, 0},
	{0x2291, 4043, 17, 0}, {0x2290, 4060, 14, 0}, {0x2292, 4074, 19, 0},
	{0x2294, 4096, 11, 0}, {0x1D4AE, 4107, 4, 0}, {0x22C6, 4111, 4, 0},
	{0x22D0, 4115, 3, 0}, {0x22D0, 4118, 6, 0}, {0x2286, 4124, 11, 0},
	{0x227B, 4135, 8, 0}, {0x2AB0, 4143, 13, 0}, {0x227D, 4156, 18, 0},
	{0x227F, 4174, 13, 0}, {0x220B, 4187, 8, 0}, {0x2211, 4195, 3, 0},
	{0x22D1, 4198, 3, 0}, {0x2283, 4201, 8, 0}, {0x2287, 4209, 13, 0},
	{0x22D1, 4222, 6, 0}, {0xDE, 4228, 5, 1}, {0x2122, 4233, 5, 0},
	{0x40B, 4238, 5, 0}, {0x426, 4243, 4, 0}, {0x9, 4247, 3, 0},
	{0x3A4, 4250, 3, 0}, {0x164, 4253, 6, 0}, {0x162, 4259, 6, 0},
	{0x422, 4265, 3, 0}, {0x1D517, 4268, 3, 0}, {0x2234, 4271, 9, 0},
	{0x398, 4280, 5, 0}, {0x2009, 4285, 9, 0}, {0x223C, 4294, 5, 0},
	{0x2243, 4299, 10, 0}, {0x2245, 4309, 14, 0}, {0x2248, 4323, 10, 0},
	{0x1D54B, 4333, 4, 0}, {0x20DB, 4337, 9, 0}, {0x1D4AF, 4346, 4, 0},
	{0x166, 4350, 6, 0}, {0xDA, 4356, 6, 1}, {0x219F, 4362, 4, 0},
	{0x2949, 4366, 8, 0}, {0x40E, 4374, 5, 0}, {0x16C, 4379, 6, 0},
	{0xDB, 4385, 5, 1}, {0x423, 4390, 3, 0}, {0x170, 4393, 6, 0},
	{0x1D518, 4399, 3, 0}, {0xD9, 4402, 6, 1}, {0x16A, 4408, 5, 0},
	{0x5F, 4413, 8, 0}, {0x23DF, 4421, 10, 0}, {0x23B5, 4431, 12, 0},
	{0x23DD, 4443, 16, 0}, {0x22C3, 4459, 5, 0}, {0x228E, 4464, 9, 0},
	{0x172, 4473, 5, 0}, {0x1D54C, 4478, 4, 0}, {0x2191, 4482, 7, 0},
	{0x2912, 4489, 10, 0}, {0x21C5, 4499, 16, 0}, {0x2195, 4515, 11, 0},
	{0x296E, 4526, 13, 0}, {0x22A5, 4539, 5, 0}, {0x21A5, 4544, 10, 0},
	{0x21D1, 4554, 7, 0}, {0x21D5, 4561, 11, 0}, {0x2196, 4572, 14, 0},
	{0x2197, 4586, 15, 0}, {0x3D2, 4601, 4, 0}, {0x3A5, 4605, 7, 0},
	{0x16E, 4612, 5, 0}, {0x1D4B0, 4617, 4, 0}, {0x168, 4621, 6, 0},
	{0xDC, 4627, 4, 1}, {0x22AB, 4631, 5, 0}, {0x2AEB, 4636, 4, 0},
	{0x412, 4640, 3, 0}, {0x22A9, 4643, 5, 0}, {0x2AE6, 4648, 6, 0},
	{0x22C1, 4654, 3, 0}, {0x2016, 4657, 6, 0}, {0x2016, 4663, 4, 0},
	{0x2223, 4667, 11, 0}, {0x7C, 4678, 12, 0}, {0x2758, 4690, 17, 0},
	{0x2240, 4707, 13, 0}, {0x200A, 4720, 13, 0}, {0x1D519, 4733, 3, 0},
	{0x1D54D, 4736, 4, 0}, {0x1D4B1, 4740, 4, 0}, {0x22AA, 4744, 6, 0},
	{0x174, 4750, 5, 0}, {0x22C0, 4755, 5, 0}, {0x1D51A, 4760, 3, 0},
	{0x1D54E, 4763, 4, 0}, {0x1D4B2, 4767, 4, 0}, {0x1D51B, 4771, 3, 0},
	{0x39E, 4774, 2, 0}, {0x1D54F, 4776, 4, 0}, {0x1D4B3, 4780, 4, 0},
	{0x42F, 4784, 4, 0}, {0x407, 4788, 4, 0}, {0x42E, 4792, 4, 0},
	{0xDD, 4796, 6, 1}, {0x176, 4802, 5, 0}, {0x42B, 4807, 3, 0},
	{0x1D51C, 4810, 3, 0}, {0x1D550, 4813, 4, 0}, {0x1D4B4, 4817, 4, 0},
	{0x178, 4821, 4, 0}, {0x416, 4825, 4, 0}, {0x179, 4829, 6, 0},
	{0x17D, 4835, 6, 0}, {0x417, 4841, 3, 0}, {0x17B, 4844, 4, 0},
	{0x200B, 4848, 14, 0}, {0x396, 4862, 4, 0}, {0x2128, 4866, 3, 0},
	{0x2124, 4869, 4, 0}, {0x1D4B5, 4873, 4, 0}, {0xE1, 4877, 6, 1},
	{0x103, 4883, 6, 0}, {0x223E, 4889, 2, 0}, {0x223F, 4891, 3, 0},
	{0xE2, 4894, 5, 1}, {0xB4, 4899, 5, 1}, {0x430, 4904, 3, 0},
	{0xE6, 4907, 5, 1}, {0x2061, 4912, 2, 0}, {0x1D51E, 4914, 3, 0},
	{0xE0, 4917, 6, 1}, {0x2135, 4923, 7, 0}, {0x2135, 4930, 5, 0},
	{0x3B1, 4935, 5, 0}, {0x101, 4940, 5, 0}, {0x2A3F, 4945, 5, 0},
	{0x26, 4950, 3, 1}, {0x2227, 4953, 3, 0}, {0x2A55, 4956, 6, 0},
	{0x2A5C, 4962, 4, 0}, {0x2A58, 4966, 8, 0}, {0x2A5A, 4974, 4, 0},
	{0x2220, 4978, 3, 0}, {0x29A4, 4981, 4, 0}, {0x2220, 4985, 5, 0},
	{0x2221, 4990, 6, 0}, {0x29A8, 4996, 8, 0}, {0x29A9, 5004, 8, 0},
	{0x29AA, 5012, 8, 0}, {0x29AB, 5020, 8, 0}, {0x29AC, 5028, 8, 0},
	{0x29AD, 5036, 8, 0}, {0x29AE, 5044, 8, 0}, {0x29AF, 5052, 8, 0},
	{0x221F, 5060, 5, 0}, {0x22BE, 5065, 7, 0}, {0x299D, 5072, 8, 0},
	{0x2222, 5080, 6, 0}, {0xC5, 5086, 5, 0}, {0x237C, 5091, 7, 0},
	{0x105, 5098, 5, 0}, {0x1D552, 5103, 4, 0}, {0x2248, 5107, 2, 0},
	{0x2A70, 5109, 3, 0}, {0x2A6F, 5112, 6, 0}, {0x224A, 5118, 3, 0},
	{0x224B, 5121, 4, 0}, {0x27, 5125, 4, 0}, {0x2248, 5129, 6, 0},
	{0x224A, 5135, 8, 0}, {0xE5, 5143, 5, 1}, {0x1D4B6, 5148, 4, 0},
	{0x2A, 5152, 3, 0}, {0x2248, 5155, 5, 0}, {0x224D, 5160, 7, 0},
	{0xE3, 5167, 6, 1}, {0xE4, 5173, 4, 1}, {0x2233, 5177, 8, 0},
	{0x2A11, 5185, 5, 0}, {0x2AED, 5190, 4, 0}, {0x224C, 5194, 8, 0},
	{0x3F6, 5202, 11, 0}, {0x2035, 5213, 9, 0}, {0x223D, 5222, 7, 0},
	{0x22CD, 5229, 9, 0}, {0x22BD, 5238, 6, 0}, {0x2305, 5244, 6, 0},
	{0x2305, 5250, 8, 0}, {0x23B5, 5258, 4, 0}, {0x23B6, 5262, 8, 0},
	{0x224C, 5270, 5, 0}, {0x431, 5275, 3, 0}, {0x201E, 5278, 5, 0},
	{0x2235, 5283, 6, 0}, {0x2235, 5289, 7, 0}, {0x29B0, 5296, 7, 0},
	{0x3F6, 5303, 5, 0}, {0x212C, 5308, 6, 0}, {0x3B2, 5314, 4, 0},
	{0x2136, 5318, 4, 0}, {0x226C, 5322, 7, 0}, {0x1D51F, 5329, 3, 0},
	{0x22C2, 5332, 6, 0}, {0x25EF, 5338, 7, 0}, {0x22C3, 5345, 6, 0},
	{0x2A00, 5351, 7, 0}, {0x2A01, 5358, 8, 0}, {0x2A02, 5366, 9, 0},
	{0x2A06, 5375, 8, 0}, {0x2605, 5383, 7, 0}, {0x25BD, 5390, 15, 0},
	{0x25B3, 5405, 13, 0}, {0x2A04, 5418, 8, 0}, {0x22C1, 5426, 6, 0},
	{0x22C0, 5432, 8, 0}, {0x290D, 5440, 6, 0}, {0x29EB, 5446, 12, 0},
	{0x25AA, 5458, 11, 0}, {0x25B4, 5469, 13, 0}, {0x25BE, 5482, 17, 0},
	{0x25C2, 5499, 17, 0}, {0x25B8, 5516, 18, 0}, {0x2423, 5534, 5, 0},
	{0x2592, 5539, 5, 0}, {0x2591, 5544, 5, 0}, {0x2593, 5549, 5, 0},
	{0x2588, 5554, 5, 0}, {0x2310, 5559, 4, 0}, {0x1D553, 5563, 4, 0},
	{0x22A5, 5567, 3, 0}, {0x22A5, 5570, 6, 0}, {0x22C8, 5576, 6, 0},
	{0x2557, 5582, 5, 0}, {0x2554, 5587, 5, 0}, {0x2556, 5592, 5, 0},
	{0x2553, 5597, 5, 0}, {0x2550, 5602, 4, 0}, {0x2566, 5606, 5, 0},
	{0x2569, 5611, 5, 0}, {0x2564, 5616, 5, 0}, {0x2567, 5621, 5, 0},
	{0x255D, 5626, 5, 0}, {0x255A, 5631, 5, 0}, {0x255C, 5636, 5, 0},
	{0x2559, 5641, 5, 0}, {0x2551, 5646, 4, 0}, {0x256C, 5650, 5, 0},
	{0x2563, 5655, 5, 0}, {0x2560, 5660, 5, 0}, {0x256B, 5665, 5, 0},
	{0x2562, 5670, 5, 0}, {0x255F, 5675, 5, 0}, {0x29C9, 5680, 6, 0},
	{0x2555, 5686, 5, 0}, {0x2552, 5691, 5, 0}, {0x2510, 5696, 5, 0},
	{0x250C, 5701, 5, 0}, {0x2500, 5706, 4, 0}, {0x2565, 5710, 5, 0},
	{0x2568, 5715, 5, 0}, {0x252C, 5720, 5, 0}, {0x2534, 5725, 5, 0},
	{0x229F, 5730, 8, 0}, {0x229E, 5738, 7, 0}, {0x22A0, 5745, 8, 0},
	{0x255B, 5753, 5, 0}, {0x2558, 5758, 5, 0}, {0x2518, 5763, 5, 0},
	{0x2514, 5768, 5, 0}, {0x2502, 5773, 4, 0}, {0x256A, 5777, 5, 0},
	{0x2561, 5782, 5, 0}, {0x255E, 5787, 5, 0}, {0x253C, 5792, 5, 0},
	{0x2524, 5797, 5, 0}, {0x251C, 5802, 5, 0}, {0x2035, 5807, 6, 0},
	{0x2D8, 5813, 5, 0}, {0xA6, 5818, 6, 1}, {0x1D4B7, 5824, 4, 0},
	{0x204F, 5828, 5, 0}, {0x223D, 5833, 4, 0}, {0x22CD, 5837, 5, 0},
	{0x5C, 5842, 4, 0}, {0x29C5, 5846, 5, 0}, {0x27C8, 5851, 8, 0},
	{0x2022, 5859, 4, 0}, {0x2022, 5863, 6, 0}, {0x224E, 5869, 4, 0},
	{0x2AAE, 5873, 5, 0}, {0x224F, 5878, 5, 0}, {0x224F, 5883, 6, 0},
	{0x107, 5889, 6, 0}, {0x2229, 5895, 3, 0}, {0x2A44, 5898, 6, 0},
	{0x2A49, 5904, 8, 0}, {0x2A4B, 5912, 6, 0}, {0x2A47, 5918, 6, 0},
	{0x2A40, 5924, 6, 0}, {0x2041, 5930, 5, 0}, {0x2C7, 5935, 5, 0},
	{0x2A4D, 5940, 5, 0}, {0x10D, 5945, 6, 0}, {0xE7, 5951, 6, 1},
	{0x109, 5957, 5, 0}, {0x2A4C, 5962, 5, 0}, {0x2A50, 5967, 7, 0},
	{0x10B, 5974, 4, 0}, {0xB8, 5978, 5, 1}, {0x29B2, 5983, 7, 0},
	{0xA2, 5990, 4, 1}, {0xB7, 5994, 9, 0}, {0x1D520, 6003, 3, 0},
	{0x447, 6006, 4, 0}, {0x2713, 6010, 5, 0}, {0x2713, 6015, 9, 0},
	{0x3C7, 6024, 3, 0}, {0x25CB, 6027, 3, 0}, {0x29C3, 6030, 4, 0},
	{0x2C6, 6034, 4, 0}, {0x2257, 6038, 6, 0}, {0x21BA, 6044, 15, 0},
	{0x21BB, 6059, 16, 0}, {0xAE, 6075, 8, 0}, {0x24C8, 6083, 8, 0},
	{0x229B, 6091, 10, 0}, {0x229A, 6101, 11, 0}, {0x229D, 6112, 11, 0},
	{0x2257, 6123, 4, 0}, {0x2A10, 6127, 8, 0}, {0x2AEF, 6135, 6, 0},
	{0x29C2, 6144, 7, 0}, {0x2663, 6151, 5, 0}, {0x2663, 6156, 8, 0},
	{0x3A, 6164, 5, 0}, {0x2254, 6169, 6, 0}, {0x2254, 6175, 7, 0},
	{0x2C, 6182, 5, 0}, {0x40, 6187, 6, 0}, {0x2201, 6193, 4, 0},
	{0x2218, 6197, 6, 0}, {0x2201, 6203, 10, 0}, {0x2102, 6213, 9, 0},
	{0x2245, 6222, 4, 0}, {0x2A6D, 6226, 7, 0}, {0x222E, 6233, 6, 0},
	{0x1D554, 6239, 4, 0}, {0x2210, 6243, 6, 0}, {0xA9, 6249, 4, 1},
	{0x2117, 6253, 6, 0}, {0x21B5, 6259, 5, 0}, {0x2717, 6264, 5, 0},
	{0x1D4B8, 6269, 4, 0}, {0x2ACF, 6273, 4, 0}, {0x2AD1, 6277, 5, 0},
	{0x2AD0, 6282, 4, 0}, {0x2AD2, 6286, 5, 0}, {0x22EF, 6291, 5, 0},
	{0x2938, 6296, 7, 0}, {0x2935, 6303, 7, 0}, {0x22DE, 6310, 5, 0},
	{0x22DF, 6315, 5, 0}, {0x21B6, 6320, 6, 0}, {0x293D, 6326, 7, 0},
	{0x222A, 6333, 3, 0}, {0x2A48, 6336, 8, 0}, {0x2A46, 6344, 6, 0},
	{0x2A4A, 6350, 6, 0}, {0x228D, 6356, 6, 0}, {0x2A45, 6362, 5, 0},
	{0x21B7, 6367, 6, 0}, {0x293C, 6373, 7, 0}, {0x22DE, 6380, 11, 0},
	{0x22DF, 6391, 11, 0}, {0x22CE, 6402, 8, 0}, {0x22CF, 6410, 10, 0},
	{0xA4, 6420, 6, 1}, {0x21B6, 6426, 14, 0}, {0x21B7, 6440, 15, 0},
	{0x22CE, 6455, 5, 0}, {0x22CF, 6460, 5, 0}, {0x2232, 6465, 8, 0},
	{0x2231, 6473, 5, 0}, {0x232D, 6478, 6, 0}, {0x21D3, 6484, 4, 0},
	{0x2965, 6488, 4, 0}, {0x2020, 6492, 6, 0}, {0x2138, 6498, 6, 0},
	{0x2193, 6504, 4, 0}, {0x2010, 6508, 4, 0}, {0x22A3, 6512, 5, 0},
	{0x290F, 6517, 7, 0}, {0x2DD, 6524, 5, 0}, {0x10F, 6529, 6, 0},
	{0x434, 6535, 3, 0}, {0x2146, 6538, 2, 0}, {0x2021, 6540, 7, 0},
	{0x21CA, 6547, 5, 0}, {0x2A77, 6552, 7, 0}, {0xB0, 6559, 3, 1},
	{0x3B4, 6562, 5, 0}, {0x29B1, 6567, 7, 0}, {0x297F, 6574, 6, 0},
	{0x1D521, 6580, 3, 0}, {0x21C3, 6583, 5, 0}, {0x21C2, 6588, 5, 0},
	{0x22C4, 6593, 4, 0}, {0x22C4, 6597, 7, 0}, {0x2666, 6604, 11, 0},
	{0x2666, 6615, 5, 0}, {0xA8, 6620, 3, 0}, {0x3DD, 6623, 7, 0},
	{0x22F2, 6630, 5, 0}, {0xF7, 6635, 3, 0}, {0xF7, 6638, 6, 1},
	{0x22C7, 6644, 13, 0}, {0x22C7, 6657, 6, 0}, {0x452, 6663, 4, 0},
	{0x231E, 6667, 6, 0}, {0x230D, 6673, 6, 0}, {0x24, 6679, 6, 0},
	{0x1D555, 6685, 4, 0}, {0x2D9, 6689, 3, 0}, {0x2250, 6692, 5, 0},
	{0x2251, 6697, 8, 0}, {0x2238, 6705, 8, 0}, {0x2214, 6713, 7, 0},
	{0x22A1, 6720, 9, 0}, {0x2306, 6729, 14, 0}, {0x2193, 6743, 9, 0},
	{0x21CA, 6752, 14, 0}, {0x21C3, 6766, 15, 0}, {0x21C2, 6781, 16, 0},
	{0x2910, 6797, 8, 0}, {0x231F, 6805, 6, 0}, {0x230C, 6811, 6, 0},
	{0x1D4B9, 6817, 4, 0}, {0x455, 6821, 4, 0}, {0x29F6, 6825, 4, 0},
	{0x111, 6829, 6, 0}, {0x22F1, 6835, 5, 0}, {0x25BF, 6840, 4, 0},
	{0x25BE, 6844, 5, 0}, {0x21F5, 6849, 5, 0}, {0x296F, 6854, 5, 0},
	{0x29A6, 6859, 7, 0}, {0x45F, 6866, 4, 0}, {0x27FF, 6870, 8, 0},
	{0x2A77, 6878, 5, 0}, {0x2251, 6883, 4, 0}, {0xE9, 6887, 6, 1},
	{0x2A6E, 6893, 6, 0}, {0x11B, 6899, 6, 0}, {0x2256, 6905, 4, 0},
	{0xEA, 6909, 5, 1}, {0x2255, 6914, 6, 0}, {0x44D, 6920, 3, 0},
	{0x117, 6923, 4, 0}, {0x2147, 6927, 2, 0}, {0x2252, 6929, 5, 0},
	{0x1D522, 6934, 3, 0}, {0x2A9A, 6937, 2, 0}, {0xE8, 6939, 6, 1},
	{0x2A96, 6945, 3, 0}, {0x2A98, 6948, 6, 0}, {0x2A99, 6954, 2, 0},
	{0x23E7, 6956, 8, 0}, {0x2113, 6964, 3, 0}, {0x2A95, 6967, 3, 0},
	{0x2A97, 6970, 6, 0}, {0x113, 6976, 5, 0}, {0x2205, 6981, 5, 0},
	{0x2205, 6986, 8, 0}, {0x2205, 6994, 6, 0}, {0x2003, 7000, 4, 0},
	{0x2004, 7004, 6, 0}, {0x2005, 7010, 6, 0}, {0x14B, 7016, 3, 0},
	{0x2002, 7019, 4, 0}, {0x119, 7023, 5, 0}, {0x1D556, 7028, 4, 0},
	{0x22D5, 7032, 4, 0}, {0x29E3, 7036, 6, 0}, {0x2A71, 7042, 5, 0},
	{0x3B5, 7047, 4, 0}, {0x3B5, 7051, 7, 0}, {0x3F5, 7058, 5, 0},
	{0x2256, 7063, 6, 0}, {0x2255, 7069, 7, 0}, {0x2242, 7076, 5, 0},
	{0x2A96, 7081, 10, 0}, {0x2A95, 7091, 11, 0}, {0x3D, 7102, 6, 0},
	{0x225F, 7108, 6, 0}, {0x2261, 7114, 5, 0}, {0x2A78, 7119, 7, 0},
	{0x29E5, 7126, 8, 0}, {0x2253, 7134, 5, 0}, {0x2971, 7139, 5, 0},
	{0x212F, 7144, 4, 0}, {0x2250, 7148, 5, 0}, {0x2242, 7153, 4, 0},
	{0x3B7, 7157, 3, 0}, {0xF0, 7160, 3, 1}, {0xEB, 7163, 4, 1},
	{0x20AC, 7167, 4, 0}, {0x21, 7171, 4, 0}, {0x2203, 7175, 5, 0},
	{0x2130, 7180, 11, 0}, {0x2147, 7191, 12, 0}, {0x2252, 7203, 13, 0},
	{0x444, 7216, 3, 0}, {0x2640, 7219, 6, 0}, {0xFB03, 7225, 6, 0},
	{0xFB00, 7231, 5, 0}, {0xFB04, 7236, 6, 0}, {0x1D523, 7242, 3, 0},
	{0xFB01, 7245, 5, 0}, {0x266D, 7250, 4, 0}, {0xFB02, 7254, 5, 0},
	{0x25B1, 7259, 5, 0}, {0x192, 7264, 4, 0}, {0x1D557, 7268, 4, 0},
	{0x2200, 7272, 6, 0}, {0x22D4, 7278, 4, 0}, {0x2AD9, 7282, 5, 0},
	{0x2A0D, 7287, 8, 0}, {0xBD, 7295, 6, 1}, {0x2153, 7301, 6, 0},
	{0xBC, 7307, 6, 1}, {0x2155, 7313, 6, 0}, {0x2159, 7319, 6, 0},
	{0x215B, 7325, 6, 0}, {0x2154, 7331, 6, 0}, {0x2156, 7337, 6, 0},
	{0xBE, 7343, 6, 1}, {0x2157, 7349, 6, 0}, {0x215C, 7355, 6, 0},
	{0x2158, 7361, 6, 0}, {0x215A, 7367, 6, 0}, {0x215D, 7373, 6, 0},
	{0x215E, 7379, 6, 0}, {0x2044, 7385, 5, 0}, {0x2322, 7390, 5, 0},
	{0x1D4BB, 7395, 4, 0}, {0x2267, 7399, 2, 0}, {0x2A8C, 7401, 3, 0},
	{0x1F5, 7404, 6, 0}, {0x3B3, 7410, 5, 0}, {0x3DD, 7415, 6, 0},
	{0x2A86, 7421, 3, 0}, {0x11F, 7424, 6, 0}, {0x11D, 7430, 5, 0},
	{0x433, 7435, 3, 0}, {0x121, 7438, 4, 0}, {0x2265, 7442, 2, 0},
	{0x22DB, 7444, 3, 0}, {0x2265, 7447, 3, 0}, {0x2267, 7450, 4, 0},
	{0x2A7E, 7454, 8, 0}, {0x2A7E, 7462, 3, 0}, {0x2AA9, 7465, 5, 0},
	{0x2A80, 7470, 6, 0}, {0x2A82, 7476, 7, 0}, {0x2A84, 7483, 8, 0},
	{0x2A94, 7491, 6, 0}, {0x1D524, 7497, 3, 0}, {0x226B, 7500, 2, 0},
	{0x22D9, 7502, 3, 0}, {0x2137, 7505, 5, 0}, {0x453, 7510, 4, 0},
	{0x2277, 7514, 2, 0}, {0x2A92, 7516, 3, 0}, {0x2AA5, 7519, 3, 0},
	{0x2AA4, 7522, 3, 0}, {0x2269, 7525, 3, 0}, {0x2A8A, 7528, 4, 0},
	{0x2A8A, 7532, 8, 0}, {0x2A88, 7540, 3, 0}, {0x2A88, 7543, 4, 0},
	{0x2269, 7547, 5, 0}, {0x22E7, 7552, 5, 0}, {0x1D558, 7557, 4, 0},
	{0x60, 7561, 5, 0}, {0x210A, 7566, 4, 0}, {0x2273, 7570, 4, 0},
	{0x2A8E, 7574, 5, 0}, {0x2A90, 7579, 5, 0}, {0x3E, 7584, 2, 1},
	{0x2AA7, 7586, 4, 0}, {0x2A7A, 7590, 5, 0}, {0x22D7, 7595, 5, 0},
	{0x2995, 7600, 6, 0}, {0x2A7C, 7606, 7, 0}, {0x2A86, 7613, 9, 0},
	{0x2978, 7622, 6, 0}, {0x22D7, 7628, 6, 0}, {0x22DB, 7634, 9, 0},
	{0x2A8C, 7643, 10, 0}, {0x2277, 7653, 7, 0}, {0x2273, 7660, 6, 0},
	{0x21D4, 7666, 4, 0}, {0x200A, 7670, 6, 0}, {0xBD, 7676, 4, 0},
	{0x210B, 7680, 6, 0}, {0x44A, 7686, 6, 0}, {0x2194, 7692, 4, 0},
	{0x2948, 7696, 7, 0}, {0x21AD, 7703, 5, 0}, {0x210F, 7708, 4, 0},
	{0x125, 7712, 5, 0}, {0x2665, 7717, 6, 0}, {0x2665, 7723, 9, 0},
	{0x2026, 7732, 6, 0}, {0x22B9, 7738, 6, 0}, {0x1D525, 7744, 3, 0},
	{0x2925, 7747, 8, 0}, {0x2926, 7755, 8, 0}, {0x21FF, 7763, 5, 0},
	{0x223B, 7768, 6, 0}, {0x21A9, 7774, 13, 0}, {0x21AA, 7787, 14, 0},
	{0x1D559, 7801, 4, 0}, {0x2015, 7805, 6, 0}, {0x1D4BD, 7811, 4, 0},
	{0x210F, 7815, 6, 0}, {0x127, 7821, 6, 0}, {0x2043, 7827, 6, 0},
	{0x2010, 7833, 6, 0}, {0xED, 7839, 6, 1}, {0x2063, 7845, 2, 0},
	{0xEE, 7847, 5, 1}, {0x438, 7852, 3, 0}, {0x435, 7855, 4, 0},
	{0xA1, 7859, 5, 1}, {0x21D4, 7864, 3, 0}, {0x1D526, 7867, 3, 0},
	{0xEC, 7870, 6, 1}, {0x2148, 7876, 2, 0}, {0x2A0C, 7878, 6, 0},
	{0x222D, 7884, 5, 0}, {0x29DC, 7889, 6, 0}, {0x2129, 7895, 5, 0},
	{0x133, 7900, 5, 0}, {0x12B, 7905, 5, 0}, {0x2111, 7910, 5, 0},
	{0x2110, 7915, 8, 0}, {0x2111, 7923, 8, 0}, {0x131, 7931, 5, 0},
	{0x22B7, 7936, 4, 0}, {0x1B5, 7940, 5, 0}, {0x2208, 7945, 2, 0},
	{0x2105, 7947, 6, 0}, {0x221E, 7953, 5, 0}, {0x29DD, 7958, 8, 0},
	{0x131, 7966, 6, 0}, {0x222B, 7972, 3, 0}, {0x22BA, 7975, 6, 0},
	{0x2124, 7981, 8, 0}, {0x22BA, 7989, 8, 0}, {0x2A17, 7997, 8, 0},
	{0x2A3C, 8005, 7, 0}, {0x451, 8012, 4, 0}, {0x12F, 8016, 5, 0},
	{0x1D55A, 8021, 4, 0}, {0x3B9, 8025, 4, 0}, {0x2A3C, 8029, 5, 0},
	{0xBF, 8034, 6, 1}, {0x1D4BE, 8040, 4, 0}, {0x2208, 8044, 4, 0},
	{0x22F9, 8048, 5, 0}, {0x22F5, 8053, 7, 0}, {0x22F4, 8060, 5, 0},
	{0x22F3, 8065, 6, 0}, {0x2208, 8071, 5, 0}, {0x2062, 8076, 2, 0},
	{0x129, 8078, 6, 0}, {0x456, 8084, 5, 0}, {0xEF, 8089, 4, 1},
	{0x135, 8093, 5, 0}, {0x439, 8098, 3, 0}, {0x1D527, 8101, 3, 0},
	{0x237, 8104, 5, 0}, {0x1D55B, 8109, 4, 0}, {0x1D4BF, 8113, 4, 0},
	{0x458, 8117, 6, 0}, {0x454, 8123, 5, 0}, {0x3BA, 8128, 5, 0},
	{0x3F0, 8133, 6, 0}, {0x137, 8139, 6, 0}, {0x43A, 8145, 3, 0},
	{0x1D528, 8148, 3, 0}, {0x138, 8151, 6, 0}, {0x445, 8157, 4, 0},
	{0x45C, 8161, 4, 0}, {0x1D55C, 8165, 4, 0}, {0x1D4C0, 8169, 4, 0},
	{0x21DA, 8173, 5, 0}, {0x21D0, 8178, 4, 0}, {0x291B, 8182, 6, 0},
	{0x290E, 8192, 5, 0}, {0x2266, 8197, 2, 0}, {0x2A8B, 8199, 3, 0},
	{0x2962, 8202, 4, 0}, {0x13A, 8206, 6, 0}, {0x29B4, 8212, 8, 0},
	{0x2112, 8220, 6, 0}, {0x3BB, 8226, 6, 0}, {0x27E8, 8232, 4, 0},
	{0x2991, 8236, 5, 0}, {0x27E8, 8241, 6, 0}, {0x2A85, 8247, 3, 0},
	{0xAB, 8250, 5, 1}, {0x2190, 8255, 4, 0}, {0x21E4, 8259, 5, 0},
	{0x291F, 8264, 7, 0}, {0x291D, 8271, 6, 0}, {0x21A9, 8277, 6, 0},
	{0x21AB, 8283, 6, 0}, {0x2939, 8289, 6, 0}, {0x2973, 8295, 7, 0},
	{0x21A2, 8302, 6, 0}, {0x2AAB, 8308, 3, 0}, {0x2919, 8311, 6, 0},
	{0x2AAD, 8317, 4, 0}, {0x290C, 8321, 5, 0}, {0x2772, 8326, 5, 0},
	{0x7B, 8331, 6, 0}, {0x5B, 8337, 6, 0}, {0x298B, 8343, 5, 0},
	{0x298F, 8348, 7, 0}, {0x298D, 8355, 7, 0}, {0x13E, 8362, 6, 0},
	{0x13C, 8368, 6, 0}, {0x2308, 8374, 5, 0}, {0x7B, 8379, 4, 0},
	{0x43B, 8383, 3, 0}, {0x2936, 8386, 4, 0}, {0x201C, 8390, 5, 0},
	{0x201E, 8395, 6, 0}, {0x2967, 8401, 7, 0}, {0x294B, 8408, 8, 0},
	{0x21B2, 8416, 4, 0}, {0x2264, 8420, 2, 0}, {0x2190, 8422, 9, 0},
	{0x21A2, 8431, 13, 0}, {0x21BD, 8444, 15, 0}, {0x21BC, 8459, 13, 0},
	{0x21C7, 8472, 14, 0}, {0x2194, 8486, 14, 0}, {0x21C6, 8500, 15, 0},
	{0x21CB, 8515, 17, 0}, {0x21AD, 8532, 19, 0}, {0x22CB, 8551, 14, 0},
	{0x22DA, 8565, 3, 0}, {0x2264, 8568, 3, 0}, {0x2266, 8571, 4, 0},
	{0x2A7D, 8575, 8, 0}, {0x2A7D, 8583, 3, 0}, {0x2AA8, 8586, 5, 0},
	{0x2A7F, 8591, 6, 0}, {0x2A81, 8597, 7, 0}, {0x2A83, 8604, 8, 0},
	{0x2A93, 8612, 6, 0}, {0x2A85, 8618, 10, 0}, {0x22D6, 8628, 7, 0},
	{0x22DA, 8635, 9, 0}, {0x2A8B, 8644, 10, 0}, {0x2276, 8654, 7, 0},
	{0x2272, 8661, 7, 0}, {0x297C, 8668, 6, 0}, {0x230A, 8674, 6, 0},
	{0x1D529, 8680, 3, 0}, {0x2276, 8683, 2, 0}, {0x2A91, 8685, 3, 0},
	{0x21BD, 8688, 5, 0}, {0x21BC, 8693, 5, 0}, {0x296A, 8698, 6, 0},
	{0x2584, 8704, 5, 0}, {0x459, 8709, 4, 0}, {0x226A, 8713, 2, 0},
	{0x21C7, 8715, 5, 0}, {0x231E, 8720, 8, 0}, {0x296B, 8728, 6, 0},
	{0x25FA, 8734, 5, 0}, {0x140, 8739, 6, 0}, {0x23B0, 8745, 6, 0},
	{0x23B0, 8751, 10, 0}, {0x2268, 8761, 3, 0}, {0x2A89, 8764, 4, 0},
	{0x2A89, 8768, 8, 0}, {0x2A87, 8776, 3, 0}, {0x2A87, 8779, 4, 0},
	{0x2268, 8783, 5, 0}, {0x22E6, 8788, 5, 0}, {0x27EC, 8793, 5, 0},
	{0x21FD, 8798, 5, 0}, {0x27E6, 8803, 5, 0}, {0x27F5, 8808, 13, 0},
	{0x27F7, 8821, 18, 0}, {0x27FC, 8839, 10, 0}, {0x27F6, 8849, 14, 0},
	{0x21AB, 8863, 13, 0}, {0x21AC, 8876, 14, 0}, {0x2985, 8890, 5, 0},
	{0x1D55D, 8895, 4, 0}, {0x2A2D, 8899, 6, 0}, {0x2A34, 8905, 7, 0},
	{0x2217, 8912, 6, 0}, {0x5F, 8918, 6, 0}, {0x25CA, 8924, 3, 0},
	{0x25CA, 8927, 7, 0}, {0x29EB, 8934, 4, 0}, {0x28, 8938, 4, 0},
	{0x2993, 8942, 6, 0}, {0x21C6, 8948, 5, 0}, {0x231F, 8953, 8, 0},
	{0x21CB, 8961, 5, 0}, {0x296D, 8966, 6, 0}, {0x200E, 8972, 3, 0},
	{0x22BF, 8975, 5, 0}, {0x2039, 8980, 6, 0}, {0x1D4C1, 8986, 4, 0},
	{0x21B0, 8990, 3, 0}, {0x2272, 8993, 4, 0}, {0x2A8D, 8997, 5, 0},
	{0x2A8F, 9002, 5, 0}, {0x5B, 9007, 4, 0}, {0x2018, 9011, 5, 0},
	{0x201A, 9016, 6, 0}, {0x142, 9022, 6, 0}, {0x3C, 9028, 2, 1},
	{0x2AA6, 9030, 4, 0}, {0x2A79, 9034, 5, 0}, {0x22D6, 9039, 5, 0},
	{0x22CB, 9044, 6, 0}, {0x22C9, 9050, 6, 0}, {0x2976, 9056, 6, 0},
	{0x2A7B, 9062, 7, 0}, {0x2996, 9069, 6, 0}, {0x25C3, 9075, 4, 0},
	{0x22B4, 9079, 5, 0}, {0x25C2, 9084, 5, 0}, {0x294A, 9089, 8, 0},
	{0x2966, 9097, 7, 0}, {0x223A, 9104, 5, 0}, {0xAF, 9109, 4, 1},
	{0x2642, 9113, 4, 0}, {0x2720, 9117, 4, 0}, {0x2720, 9121, 7, 0},
	{0x21A6, 9128, 3, 0}, {0x21A6, 9131, 6, 0}, {0x21A7, 9137, 10, 0},
	{0x21A4, 9147, 10, 0}, {0x21A5, 9157, 8, 0}, {0x25AE, 9165, 6, 0},
	{0x2A29, 9171, 6, 0}, {0x43C, 9177, 3, 0}, {0x2014, 9180, 5, 0},
	{0x2221, 9185, 13, 0}, {0x1D52A, 9198, 3, 0}, {0x2127, 9201, 3, 0},
	{0xB5, 9204, 5, 1}, {0x2223, 9209, 3, 0}, {0x2A, 9212, 6, 0},
	{0x2AF0, 9218, 6, 0}, {0xB7, 9224, 6, 1}, {0x2212, 9230, 5, 0},
	{0x229F, 9235, 6, 0}, {0x2238, 9241, 6, 0}, {0x2A2A, 9247, 7, 0},
	{0x2ADB, 9254, 4, 0}, {0x2026, 9258, 4, 0}, {0x2213, 9262, 6, 0},
	{0x22A7, 9268, 6, 0}, {0x1D55E, 9274, 4, 0}, {0x2213, 9278, 2, 0},
	{0x1D4C2, 9280, 4, 0}, {0x223E, 9284, 6, 0}, {0x3BC, 9290, 2, 0},
	{0x22B8, 9292, 8, 0}, {0x22B8, 9300, 5, 0}, {0x21CD, 9305, 10, 0},
	{0x21CE, 9315, 15, 0}, {0x21CF, 9330, 11, 0}, {0x22AF, 9341, 6, 0},
	{0x22AE, 9347, 6, 0}, {0x2207, 9353, 5, 0}, {0x144, 9358, 6, 0},
	{0x2249, 9364, 3, 0}, {0x149, 9367, 5, 0}, {0x2249, 9372, 7, 0},
	{0x266E, 9379, 5, 0}, {0x266E, 9384, 7, 0}, {0x2115, 9391, 8, 0},
	{0xA0, 9399, 4, 1}, {0x2A43, 9403, 4, 0}, {0x148, 9407, 6, 0},
	{0x146, 9413, 6, 0}, {0x2247, 9419, 5, 0}, {0x2A42, 9424, 4, 0},
	{0x43D, 9428, 3, 0}, {0x2013, 9431, 5, 0}, {0x2260, 9436, 2, 0},
	{0x21D7, 9438, 5, 0}, {0x2924, 9443, 6, 0}, {0x2197, 9449, 5, 0},
	{0x2197, 9454, 7, 0}, {0x2262, 9461, 6, 0}, {0x2928, 9467, 6, 0},
	{0x2204, 9473, 6, 0}, {0x2204, 9479, 7, 0}, {0x1D52B, 9486, 3, 0},
	{0x2271, 9489, 3, 0}, {0x2271, 9492, 4, 0}, {0x2275, 9496, 5, 0},
	{0x226F, 9501, 3, 0}, {0x226F, 9504, 4, 0}, {0x21CE, 9508, 5, 0},
	{0x21AE, 9513, 5, 0}, {0x2AF2, 9518, 5, 0}, {0x220B, 9523, 2, 0},
	{0x22FC, 9525, 3, 0}, {0x22FA, 9528, 4, 0}, {0x220B, 9532, 3, 0},
	{0x45A, 9535, 4, 0}, {0x21CD, 9539, 5, 0}, {0x219A, 9544, 5, 0},
	{0x2025, 9549, 4, 0}, {0x2270, 9553, 3, 0}, {0x219A, 9556, 10, 0},
	{0x21AE, 9566, 15, 0}, {0x2270, 9581, 4, 0}, {0x226E, 9585, 5, 0},
	{0x2274, 9590, 5, 0}, {0x226E, 9595, 3, 0}, {0x22EA, 9598, 5, 0},
	{0x22EC, 9603, 6, 0}, {0x2224, 9609, 4, 0}, {0x1D55F, 9613, 4, 0},
	{0xAC, 9617, 3, 1}, {0x2209, 9620, 5, 0}, {0x2209, 9625, 7, 0},
	{0x22F7, 9632, 7, 0}, {0x22F6, 9639, 7, 0}, {0x220C, 9646, 5, 0},
	{0x220C, 9651, 7, 0}, {0x22FE, 9658, 7, 0}, {0x22FD, 9665, 7, 0},
	{0x2226, 9672, 4, 0}, {0x2226, 9676, 9, 0}, {0x2A14, 9685, 7, 0},
	{0x2280, 9692, 3, 0}, {0x22E0, 9695, 6, 0}, {0x2280, 9701, 5, 0},
	{0x21CF, 9706, 5, 0}, {0x219B, 9711, 5, 0}, {0x219B, 9716, 11, 0},
	{0x22EB, 9727, 5, 0}, {0x22ED, 9732, 6, 0}, {0x2281, 9738, 3, 0},
	{0x22E1, 9741, 6, 0}, {0x1D4C3, 9747, 4, 0}, {0x2224, 9751, 9, 0},
	{0x2226, 9760, 14, 0}, {0x2241, 9774, 4, 0}, {0x2244, 9778, 5, 0},
	{0x2244, 9783, 6, 0}, {0x2224, 9789, 5, 0}, {0x2226, 9794, 5, 0},
	{0x22E2, 9799, 7, 0}, {0x22E3, 9806, 7, 0}, {0x2284, 9813, 4, 0},
	{0x2288, 9817, 5, 0}, {0x2288, 9822, 9, 0}, {0x2281, 9831, 5, 0},
	{0x2285, 9836, 4, 0}, {0x2289, 9840, 5, 0}, {0x2289, 9845, 9, 0},
	{0x2279, 9854, 4, 0}, {0xF1, 9858, 6, 1}, {0x2278, 9864, 4, 0},
	{0x22EA, 9868, 13, 0}, {0x22EC, 9881, 15, 0}, {0x22EB, 9896, 14, 0},
	{0x22ED, 9910, 16, 0}, {0x3BD, 9926, 2, 0}, {0x23, 9928, 3, 0},
	{0x2116, 9931, 6, 0}, {0x2007, 9937, 5, 0}, {0x22AD, 9942, 6, 0},
	{0x2904, 9948, 6, 0}, {0x22AC, 9954, 6, 0}, {0x29DE, 9960, 7, 0},
	{0x2902, 9967, 6, 0}, {0x2903, 9973, 6, 0}, {0x21D6, 9979, 5, 0},
	{0x2923, 9984, 6, 0}, {0x2196, 9990, 5, 0}, {0x2196, 9995, 7, 0},
	{0x2927, 10002, 6, 0}, {0x24C8, 10008, 2, 0}, {0xF3, 10010, 6, 1},
	{0x229B, 10016, 4, 0}, {0x229A, 10020, 4, 0}, {0xF4, 10024, 5, 1},
	{0x43E, 10029, 3, 0}, {0x229D, 10032, 5, 0}, {0x151, 10037, 6, 0},
	{0x2A38, 10043, 4, 0}, {0x2299, 10047, 4, 0}, {0x29BC, 10051, 6, 0},
	{0x153, 10057, 5, 0}, {0x29BF, 10062, 5, 0}, {0x1D52C, 10067, 3, 0},
	{0x2DB, 10070, 4, 0}, {0xF2, 10074, 6, 1}, {0x29C1, 10080, 3, 0},
	{0x29B5, 10083, 5, 0}, {0x3A9, 10088, 3, 0}, {0x222E, 10091, 4, 0},
	{0x21BA, 10095, 5, 0}, {0x29BE, 10100, 5, 0}, {0x29BB, 10105, 7, 0},
	{0x203E, 10112, 5, 0}, {0x29C0, 10117, 3, 0}, {0x14D, 10120, 5, 0},
	{0x3C9, 10125, 5, 0}, {0x3BF, 10130, 7, 0}, {0x29B6, 10137, 4, 0},
	{0x2296, 10141, 6, 0}, {0x1D560, 10147, 4, 0}, {0x29B7, 10151, 4, 0},
	{0x29B9, 10155, 5, 0}, {0x2295, 10160, 5, 0}, {0x2228, 10165, 2, 0},
	{0x21BB, 10167, 5, 0}, {0x2A5D, 10172, 3, 0}, {0x2134, 10175, 5, 0},
	{0x2134, 10180, 7, 0}, {0xAA, 10187, 4, 1}, {0xBA, 10191, 4, 1},
	{0x22B6, 10195, 6, 0}, {0x2A56, 10201, 4, 0}, {0x2A57, 10205, 7, 0},
	{0x2A5B, 10212, 3, 0}, {0x2134, 10215, 4, 0}, {0xF8, 10219, 6, 1},
	{0x2298, 10225, 4, 0}, {0xF5, 10229, 6, 1}, {0x2297, 10240, 6, 0},
	{0x2A36, 10246, 8, 0}, {0xF6, 10254, 4, 1}, {0x233D, 10258, 5, 0},
	{0x2225, 10263, 3, 0}, {0xB6, 10266, 4, 1}, {0x2225, 10270, 8, 0},
	{0x2AF3, 10278, 6, 0}, {0x2AFD, 10284, 5, 0}, {0x2202, 10289, 4, 0},
	{0x43F, 10293, 3, 0}, {0x25, 10296, 6, 0}, {0x2E, 10302, 6, 0},
	{0x2030, 10308, 6, 0}, {0x22A5, 10314, 4, 0}, {0x2031, 10318, 7, 0},
	{0x1D52D, 10325, 3, 0}, {0x3C6, 10328, 3, 0}, {0x3D5, 10331, 4, 0},
	{0x2133, 10335, 6, 0}, {0x260E, 10341, 5, 0}, {0x3C0, 10346, 2, 0},
	{0x22D4, 10348, 9, 0}, {0x3D6, 10357, 3, 0}, {0x210F, 10360, 6, 0},
	{0x210E, 10366, 7, 0}, {0x210F, 10373, 6, 0}, {0x2B, 10379, 4, 0},
	{0x2A23, 10383, 8, 0}, {0x229E, 10391, 5, 0}, {0x2A22, 10396, 7, 0},
	{0x2214, 10403, 6, 0}, {0x2A25, 10409, 6, 0}, {0x2A72, 10415, 5, 0},
	{0xB1, 10420, 6, 1}, {0x2A26, 10426, 7, 0}, {0x2A27, 10433, 7, 0},
	{0xB1, 10440, 2, 0}, {0x2A15, 10442, 8, 0}, {0x1D561, 10450, 4, 0},
	{0xA3, 10454, 5, 1}, {0x227A, 10459, 2, 0}, {0x2AB3, 10461, 3, 0},
	{0x2AB7, 10464, 4, 0}, {0x227C, 10468, 5, 0}, {0x2AAF, 10473, 3, 0},
	{0x227A, 10476, 4, 0}, {0x2AB7, 10480, 10, 0}, {0x227C, 10490, 11, 0},
	{0x2AAF, 10501, 6, 0}, {0x2AB9, 10507, 11, 0}, {0x2AB5, 10518, 8, 0},
	{0x22E8, 10526, 8, 0}, {0x227E, 10534, 7, 0}, {0x2032, 10541, 5, 0},
	{0x2119, 10546, 6, 0}, {0x2AB5, 10552, 4, 0}, {0x2AB9, 10556, 5, 0},
	{0x22E8, 10561, 6, 0}, {0x220F, 10567, 4, 0}, {0x232E, 10571, 8, 0},
	{0x2312, 10579, 8, 0}, {0x2313, 10587, 8, 0}, {0x221D, 10595, 4, 0},
	{0x221D, 10599, 6, 0}, {0x227E, 10605, 5, 0}, {0x22B0, 10610, 6, 0},
	{0x1D4C5, 10616, 4, 0}, {0x3C8, 10620, 3, 0}, {0x2008, 10623, 6, 0},
	{0x1D52E, 10629, 3, 0}, {0x2A0C, 10632, 4, 0}, {0x1D562, 10636, 4, 0},
	{0x2057, 10640, 6, 0}, {0x1D4C6, 10646, 4, 0}, {0x210D, 10650, 11, 0},
	{0x2A16, 10661, 7, 0}, {0x3F, 10668, 5, 0}, {0x225F, 10673, 7, 0},
	{0x22, 10680, 4, 1}, {0x21DB, 10684, 5, 0}, {0x21D2, 10689, 4, 0},
	{0x291C, 10693, 6, 0}, {0x290F, 10699, 5, 0}, {0x2964, 10704, 4, 0},
	{0x155, 10708, 6, 0}, {0x221A, 10714, 5, 0}, {0x29B3, 10719, 8, 0},
	{0x27E9, 10727, 4, 0}, {0x2992, 10731, 5, 0}, {0x29A5, 10736, 5, 0},
	{0x27E9, 10741, 6, 0}, {0xBB, 10747, 5, 1}, {0x2192, 10752, 4, 0},
	{0x2975, 10756, 6, 0}, {0x21E5, 10762, 5, 0}, {0x2920, 10767, 7, 0},
	{0x2933, 10774, 5, 0}, {0x291E, 10779, 6, 0}, {0x21AA, 10785, 6, 0},
	{0x21AC, 10791, 6, 0}, {0x2945, 10797, 6, 0}, {0x2974, 10803, 7, 0},
	{0x21A3, 10810, 6, 0}, {0x219D, 10816, 5, 0}, {0x291A, 10821, 6, 0},
	{0x2236, 10827, 5, 0}, {0x211A, 10832, 9, 0}, {0x290D, 10841, 5, 0},
	{0x2773, 10846, 5, 0}, {0x7D, 10851, 6, 0}, {0x5D, 10857, 6, 0},
	{0x298C, 10863, 5, 0}, {0x298E, 10868, 7, 0}, {0x2990, 10875, 7, 0},
	{0x159, 10882, 6, 0}, {0x157, 10888, 6, 0}, {0x2309, 10894, 5, 0},
	{0x7D, 10899, 4, 0}, {0x440, 10903, 3, 0}, {0x2937, 10906, 4, 0},
	{0x2969, 10910, 7, 0}, {0x201D, 10917, 5, 0}, {0x201D, 10922, 6, 0},
	{0x21B3, 10928, 4, 0}, {0x211C, 10932, 4, 0}, {0x211B, 10936, 7, 0},
	{0x211C, 10943, 8, 0}, {0x211D, 10951, 5, 0}, {0x25AD, 10956, 4, 0},
	{0xAE, 10960, 3, 1}, {0x297D, 10963, 6, 0}, {0x230B, 10969, 6, 0},
	{0x1D52F, 10975, 3, 0}, {0x21C1, 10978, 5, 0}, {0x21C0, 10983, 5, 0},
	{0x296C, 10988, 6, 0}, {0x3C1, 10994, 3, 0}, {0x3F1, 10997, 4, 0},
	{0x2192, 11001, 10, 0}, {0x21A3, 11011, 14, 0}, {0x21C1, 11025, 16, 0},
	{0x21C0, 11041, 14, 0}, {0x21C4, 11055, 15, 0}, {0x21CC, 11070, 17, 0},
	{0x21C9, 11087, 16, 0}, {0x219D, 11103, 15, 0}, {0x22CC, 11118, 15, 0},
	{0x2DA, 11133, 4, 0}, {0x2253, 11137, 12, 0}, {0x21C4, 11149, 5, 0},
	{0x21CC, 11154, 5, 0}, {0x200F, 11159, 3, 0}, {0x23B1, 11162, 6, 0},
	{0x23B1, 11168, 10, 0}, {0x2AEE, 11178, 5, 0}, {0x27ED, 11183, 5, 0},
	{0x21FE, 11188, 5, 0}, {0x27E7, 11193, 5, 0}, {0x2986, 11198, 5, 0},
	{0x1D563, 11203, 4, 0}, {0x2A2E, 11207, 6, 0}, {0x2A35, 11213, 7, 0},
	{0x29, 11220, 4, 0}, {0x2994, 11224, 6, 0}, {0x2A12, 11230, 8, 0},
	{0x21C9, 11238, 5, 0}, {0x203A, 11243, 6, 0}, {0x1D4C7, 11249, 4, 0},
	{0x21B1, 11253, 3, 0}, {0x5D, 11256, 4, 0}, {0x2019, 11260, 5, 0},
	{0x2019, 11265, 6, 0}, {0x22CC, 11271, 6, 0}, {0x22CA, 11277, 6, 0},
	{0x25B9, 11283, 4, 0}, {0x22B5, 11287, 5, 0}, {0x25B8, 11292, 5, 0},
	{0x29CE, 11297, 8, 0}, {0x2968, 11305, 7, 0}, {0x211E, 11312, 2, 0},
	{0x15B, 11314, 6, 0}, {0x201A, 11320, 5, 0}, {0x227B, 11325, 2, 0},
	{0x2AB4, 11327, 3, 0}, {0x2AB8, 11330, 4, 0}, {0x161, 11334, 6, 0},
	{0x227D, 11340, 5, 0}, {0x2AB0, 11345, 3, 0}, {0x15F, 11348, 6, 0},
	{0x15D, 11354, 5, 0}, {0x2AB6, 11359, 4, 0}, {0x2ABA, 11363, 5, 0},
	{0x22E9, 11368, 6, 0}, {0x2A13, 11374, 8, 0}, {0x227F, 11382, 5, 0},
	{0x441, 11387, 3, 0}, {0x22C5, 11390, 4, 0}, {0x22A1, 11394, 5, 0},
	{0x2A66, 11399, 5, 0}, {0x21D8, 11404, 5, 0}, {0x2925, 11409, 6, 0},
	{0x2198, 11415, 5, 0}, {0x2198, 11420, 7, 0}, {0xA7, 11427, 4, 1},
	{0x3B, 11431, 4, 0}, {0x2929, 11435, 6, 0}, {0x2216, 11441, 8, 0},
	{0x2216, 11449, 5, 0}, {0x2736, 11454, 4, 0}, {0x1D530, 11458, 3, 0},
	{0x2322, 11461, 6, 0}, {0x266F, 11467, 5, 0}, {0x449, 11472, 6, 0},
	{0x448, 11478, 4, 0}, {0x2223, 11482, 8, 0}, {0x2225, 11490, 13, 0},
	{0xAD, 11503, 3, 1}, {0x3C3, 11506, 5, 0}, {0x3C2, 11511, 6, 0},
	{0x3C2, 11517, 6, 0}, {0x223C, 11523, 3, 0}, {0x2A6A, 11526, 6, 0},
	{0x2243, 11532, 4, 0}, {0x2243, 11536, 5, 0}, {0x2A9E, 11541, 4, 0},
	{0x2AA0, 11545, 5, 0}, {0x2A9D, 11550, 4, 0}, {0x2A9F, 11554, 5, 0},
	{0x2246, 11559, 5, 0}, {0x2A24, 11564, 7, 0}, {0x2972, 11571, 7, 0},
	{0x2190, 11578, 5, 0}, {0x2216, 11583, 13, 0}, {0x2A33, 11596, 6, 0},
	{0x29E4, 11602, 8, 0}, {0x2223, 11610, 4, 0}, {0x2323, 11614, 5, 0},
	{0x2AAA, 11619, 3, 0}, {0x2AAC, 11622, 4, 0}, {0x44C, 11626, 6, 0},
	{0x2F, 11632, 3, 0}, {0x29C4, 11635, 4, 0}, {0x233F, 11639, 6, 0},
	{0x1D564, 11645, 4, 0}, {0x2660, 11649, 6, 0}, {0x2660, 11655, 9, 0},
	{0x2225, 11664, 4, 0}, {0x2293, 11668, 5, 0}, {0x2294, 11673, 5, 0},
	{0x228F, 11678, 5, 0}, {0x2291, 11683, 6, 0}, {0x228F, 11689, 8, 0},
	{0x2291, 11697, 10, 0}, {0x2290, 11707, 5, 0}, {0x2292, 11712, 6, 0},
	{0x2290, 11718, 8, 0}, {0x2292, 11726, 10, 0}, {0x25A1, 11736, 3, 0},
	{0x25A1, 11739, 6, 0}, {0x25AA, 11745, 6, 0}, {0x25AA, 11751, 4, 0},
	{0x2192, 11755, 5, 0}, {0x1D4C8, 11760, 4, 0}, {0x2216, 11764, 6, 0},
	{0x2323, 11770, 6, 0}, {0x22C6, 11776, 6, 0}, {0x2606, 11782, 4, 0},
	{0x2605, 11786, 5, 0}, {0x3F5, 11791, 15, 0}, {0x3D5, 11806, 11, 0},
	{0xAF, 11817, 5, 0}, {0x2282, 11822, 3, 0}, {0x2AC5, 11825, 4, 0},
	{0x2ABD, 11829, 6, 0}, {0x2286, 11835, 4, 0}, {0x2AC3, 11839, 7, 0},
	{0x2AC1, 11846, 7, 0}, {0x2ACB, 11853, 5, 0}, {0x228A, 11858, 5, 0},
	{0x2ABF, 11863, 7, 0}, {0x2979, 11870, 7, 0}, {0x2282, 11877, 6, 0},
	{0x2286, 11883, 8, 0}, {0x2AC5, 11891, 9, 0}, {0x228A, 11900, 9, 0},
	{0x2ACB, 11909, 10, 0}, {0x2AC7, 11919, 6, 0}, {0x2AD5, 11925, 6, 0},
	{0x2AD3, 11931, 6, 0}, {0x227B, 11937, 4, 0}, {0x2AB8, 11941, 10, 0},
	{0x227D, 11951, 11, 0}, {0x2AB0, 11962, 6, 0}, {0x2ABA, 11968, 11, 0},
	{0x2AB6, 11979, 8, 0}, {0x22E9, 11987, 8, 0}, {0x227F, 11995, 7, 0},
	{0x2211, 12002, 3, 0}, {0x266A, 12005, 4, 0}, {0x2283, 12009, 3, 0},
	{0xB9, 12012, 4, 1}, {0xB2, 12016, 4, 1}, {0xB3, 12020, 4, 1},
	{0x2AC6, 12024, 4, 0}, {0x2ABE, 12028, 6, 0}, {0x2AD8, 12034, 7, 0},
	{0x2287, 12041, 4, 0}, {0x2AC4, 12045, 7, 0}, {0x27C9, 12052, 7, 0},
	{0x2AD7, 12059, 7, 0}, {0x297B, 12066, 7, 0}, {0x2AC2, 12073, 7, 0},
	{0x2ACC, 12080, 5, 0}, {0x228B, 12085, 5, 0}, {0x2AC0, 12090, 7, 0},
	{0x2283, 12097, 6, 0}, {0x2287, 12103, 8, 0}, {0x2AC6, 12111, 9, 0},
	{0x228B, 12120, 9, 0}, {0x2ACC, 12129, 10, 0}, {0x2AC8, 12139, 6, 0},
	{0x2AD4, 12145, 6, 0}, {0x2AD6, 12151, 6, 0}, {0x21D9, 12157, 5, 0},
	{0x2926, 12162, 6, 0}, {0x2199, 12168, 5, 0}, {0x2199, 12173, 7, 0},
	{0x292A, 12180, 6, 0}, {0xDF, 12186, 5, 1}, {0x2316, 12191, 6, 0},
	{0x3C4, 12197, 3, 0}, {0x23B4, 12200, 4, 0}, {0x165, 12204, 6, 0},
	{0x163, 12210, 6, 0}, {0x442, 12216, 3, 0}, {0x20DB, 12219, 4, 0},
	{0x2315, 12223, 6, 0}, {0x1D531, 12229, 3, 0}, {0x2234, 12232, 6, 0},
	{0x2234, 12238, 9, 0}, {0x3B8, 12247, 5, 0}, {0x3D1, 12252, 8, 0},
	{0x3D1, 12260, 6, 0}, {0x2248, 12266, 11, 0}, {0x223C, 12277, 8, 0},
	{0x2009, 12288, 6, 0}, {0x2248, 12294, 5, 0}, {0x223C, 12299, 6, 0},
	{0xFE, 12305, 5, 1}, {0x2DC, 12310, 5, 0}, {0xD7, 12315, 5, 1},
	{0x22A0, 12320, 6, 0}, {0x2A31, 12326, 8, 0}, {0x2A30, 12334, 6, 0},
	{0x222D, 12340, 4, 0}, {0x2928, 12344, 4, 0}, {0x22A4, 12348, 3, 0},
	{0x2336, 12351, 6, 0}, {0x2AF1, 12357, 6, 0}, {0x1D565, 12363, 4, 0},
	{0x2ADA, 12367, 7, 0}, {0x2929, 12374, 4, 0}, {0x2034, 12378, 6, 0},
	{0x2122, 12384, 5, 0}, {0x25B5, 12389, 8, 0}, {0x25BF, 12397, 12, 0},
	{0x25C3, 12409, 12, 0}, {0x22B4, 12421, 14, 0}, {0x225C, 12435, 9, 0},
	{0x25B9, 12444, 13, 0}, {0x22B5, 12457, 15, 0}, {0x25EC, 12472, 6, 0},
	{0x225C, 12478, 4, 0}, {0x2A3A, 12482, 8, 0}, {0x2A39, 12490, 7, 0},
	{0x29CD, 12497, 5, 0}, {0x2A3B, 12502, 7, 0}, {0x23E2, 12509, 8, 0},
	{0x1D4C9, 12517, 4, 0}, {0x446, 12521, 4, 0}, {0x45B, 12525, 5, 0},
	{0x167, 12530, 6, 0}, {0x226C, 12536, 5, 0}, {0x219E, 12541, 16, 0},
	{0x21A0, 12557, 17, 0}, {0x21D1, 12574, 4, 0}, {0x2963, 12578, 4, 0},
	{0xFA, 12582, 6, 1}, {0x2191, 12588, 4, 0}, {0x45E, 12592, 5, 0},
	{0x16D, 12597, 6, 0}, {0xFB, 12603, 5, 1}, {0x443, 12608, 3, 0},
	{0x21C5, 12611, 5, 0}, {0x171, 12616, 6, 0}, {0x296E, 12622, 5, 0},
	{0x297E, 12627, 6, 0}, {0x1D532, 12633, 3, 0}, {0xF9, 12636, 6, 1},
	{0x21BF, 12642, 5, 0}, {0x21BE, 12647, 5, 0}, {0x2580, 12652, 5, 0},
	{0x231C, 12657, 6, 0}, {0x231C, 12663, 8, 0}, {0x230F, 12671, 6, 0},
	{0x25F8, 12677, 5, 0}, {0x16B, 12682, 5, 0}, {0xA8, 12687, 3, 1},
	{0x173, 12690, 5, 0}, {0x1D566, 12695, 4, 0}, {0x2191, 12699, 7, 0},
	{0x2195, 12706, 11, 0}, {0x21BF, 12717, 13, 0}, {0x21BE, 12730, 14, 0},
	{0x228E, 12744, 5, 0}, {0x3C5, 12749, 4, 0}, {0x3D2, 12753, 5, 0},
	{0x3C5, 12758, 7, 0}, {0x21C8, 12765, 10, 0}, {0x231D, 12775, 6, 0},
	{0x231D, 12781, 8, 0}, {0x230E, 12789, 6, 0}, {0x16F, 12795, 5, 0},
	{0x25F9, 12800, 5, 0}, {0x1D4CA, 12805, 4, 0}, {0x22F0, 12809, 5, 0},
	{0x169, 12814, 6, 0}, {0x25B5, 12820, 4, 0}, {0x25B4, 12824, 5, 0},
	{0x21C8, 12829, 5, 0}, {0xFC, 12834, 4, 1}, {0x29A7, 12838, 7, 0},
	{0x21D5, 12845, 4, 0}, {0x2AE8, 12849, 4, 0}, {0x2AE9, 12853, 5, 0},
	{0x22A8, 12858, 5, 0}, {0x299C, 12863, 6, 0}, {0x3F5, 12869, 10, 0},
	{0x3F0, 12879, 8, 0}, {0x2205, 12887, 10, 0}, {0x3D5, 12897, 6, 0},
	{0x3D6, 12903, 5, 0}, {0x221D, 12908, 9, 0}, {0x2195, 12917, 4, 0},
	{0x3F1, 12921, 6, 0}, {0x3C2, 12927, 8, 0}, {0x3D1, 12935, 8, 0},
	{0x22B2, 12943, 15, 0}, {0x22B3, 12958, 16, 0}, {0x432, 12974, 3, 0},
	{0x22A2, 12977, 5, 0}, {0x2228, 12982, 3, 0}, {0x22BB, 12985, 6, 0},
	{0x225A, 12991, 5, 0}, {0x22EE, 12996, 6, 0}, {0x7C, 13002, 6, 0},
	{0x7C, 13008, 4, 0}, {0x1D533, 13012, 3, 0}, {0x22B2, 13015, 5, 0},
	{0x1D567, 13020, 4, 0}, {0x221D, 13024, 5, 0}, {0x22B3, 13029, 5, 0},
	{0x1D4CB, 13034, 4, 0}, {0x299A, 13038, 7, 0}, {0x175, 13045, 5, 0},
	{0x2A5F, 13050, 6, 0}, {0x2227, 13056, 5, 0}, {0x2259, 13061, 6, 0},
	{0x2118, 13067, 6, 0}, {0x1D534, 13073, 3, 0}, {0x1D568, 13076, 4, 0},
	{0x2118, 13080, 2, 0}, {0x2240, 13082, 2, 0}, {0x2240, 13084, 6, 0},
	{0x1D4CC, 13090, 4, 0}, {0x22C2, 13094, 4, 0}, {0x25EF, 13098, 5, 0},
	{0x22C3, 13103, 4, 0}, {0x25BD, 13107, 5, 0}, {0x1D535, 13112, 3, 0},
	{0x27FA, 13115, 5, 0}, {0x27F7, 13120, 5, 0}, {0x3BE, 13125, 2, 0},
	{0x27F8, 13127, 5, 0}, {0x27F5, 13132, 5, 0}, {0x27FC, 13137, 4, 0},
	{0x22FB, 13141, 4, 0}, {0x2A00, 13145, 5, 0}, {0x1D569, 13150, 4, 0},
	{0x2A01, 13154, 6, 0}, {0x2A02, 13160, 6, 0}, {0x27F9, 13166, 5, 0},
	{0x27F6, 13171, 5, 0}, {0x1D4CD, 13176, 4, 0}, {0x2A06, 13180, 6, 0},
	{0x2A04, 13186, 6, 0}, {0x25B3, 13192, 5, 0}, {0x22C1, 13197, 4, 0},
	{0x22C0, 13201, 6, 0}, {0xFD, 13207, 6, 1}, {0x44F, 13213, 4, 0},
	{0x177, 13217, 5, 0}, {0x44B, 13222, 3, 0}, {0xA5, 13225, 3, 1},
	{0x1D536, 13228, 3, 0}, {0x457, 13231, 4, 0}, {0x1D56A, 13235, 4, 0},
	{0x1D4CE, 13239, 4, 0}, {0x44E, 13243, 4, 0}, {0xFF, 13247, 4, 1},
	{0x17A, 13251, 6, 0}, {0x17E, 13257, 6, 0}, {0x437, 13263, 3, 0},
	{0x17C, 13266, 4, 0}, {0x2128, 13270, 6, 0}, {0x3B6, 13276, 4, 0},
	{0x1D537, 13280, 3, 0}, {0x436, 13283, 4, 0}, {0x21DD, 13287, 7, 0},
	{0x1D56B, 13294, 4, 0}, {0x1D4CF, 13298, 4, 0}, {0x200D, 13302, 3, 0},
	{0x200C, 13305, 4, 0},
};

const size_t df_entities_n =
    sizeof(df_entities) / sizeof(df_entities[0]);
