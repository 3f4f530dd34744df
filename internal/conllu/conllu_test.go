package conllu_test

import (
	"strings"
	"testing"

	"whence/internal/conllu"
)

const sample = `# text = Er kam am Abend.
1	Er	er	PRON	PPER	Case=Nom|Number=Sing	2	nsubj	_	_
2	kam	kommen	VERB	VVFIN	Mood=Ind	0	root	_	_
3-4	am	_	_	_	_	_	_	_	_
3	an	an	ADP	APPR	_	5	case	_	_
4	dem	der	DET	ART	_	5	det	_	_
5	Abend	Abend	NOUN	NN	Case=Dat	2	obl	_	SpaceAfter=No
6	.	.	PUNCT	$.	_	2	punct	_	_

`

func TestRead(t *testing.T) {
	got, err := conllu.Read(strings.NewReader(sample))
	if err != nil || len(got) != 1 {
		t.Fatalf("%d sentences, %v", len(got), err)
	}
	s := got[0]
	if text, sentence := conllu.Sentence(s); text != "Er kam am Abend." || sentence.Tokens[3].Span.Of(text) != "Abend" {
		t.Errorf("text %q, tokens %v", text, sentence.Tokens)
	}
	if am := s[2]; am.Form != "am" || am.UPOS != "ADP" || am.Head != 3 {
		t.Errorf("am is %+v", am)
	}
	if s[0].Head != 1 || s[1].Head != -1 || s[0].Feature("Number") != "Sing" || s[3].Feature("Number") != "" {
		t.Errorf("%+v", s)
	}
	if _, err := conllu.Read(strings.NewReader("1\tEr\n")); err == nil {
		t.Error("two columns are taken for ten")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1-9\ta\t\t\t\t\t\t\t\t\n9\ta\t\t\t\t\t7\t\t\t\n")
	f.Fuzz(func(t *testing.T, data string) {
		sentences, _ := conllu.Read(strings.NewReader(data))
		for _, s := range sentences {
			for i, tok := range s {
				if tok.Head < -1 || tok.Head >= len(s) || tok.Head == i {
					t.Fatalf("token %d depends on %d of %d", i, tok.Head, len(s))
				}
			}
		}
	})
}
