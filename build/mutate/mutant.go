package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"math/rand/v2"
	"path/filepath"
	"strings"
)

// mutant is one change of a file: the text from one place to another becomes
// another text, in which %d is the number of the mutant.
type mutant struct {
	file     string
	line     int
	from, to int
	becomes  string
	what     string
}

// String says where the change is and what it is.
func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s", filepath.Base(m.file), m.line, m.what)
}

// mutants lists every change that could be made, in the order of the source.
func (s *source) mutants() []mutant {
	var all []mutant
	for _, f := range s.files {
		v := visitor{source: s, file: f}
		ast.Inspect(f.tree, v.visit)
		all = append(all, v.found...)
	}
	return all
}

// sample draws so many of the changes, none within another.
func sample(all []mutant, most int, seed uint64) []mutant {
	var chosen []mutant
	for _, i := range rand.New(rand.NewPCG(seed, seed)).Perm(len(all)) { //nolint:gosec // it is to be drawn alike each time
		if len(chosen) < most && !overlaps(chosen, all[i]) {
			chosen = append(chosen, all[i])
		}
	}
	return chosen
}

func overlaps(chosen []mutant, m mutant) bool {
	for _, other := range chosen {
		if other.file == m.file && m.from < other.to && other.from < m.to {
			return true
		}
	}
	return false
}

// visitor finds the changes that can be made in a file.
type visitor struct {
	*source
	file  *sourceFile
	above []ast.Node
	found []mutant
}

func (v *visitor) visit(n ast.Node) bool {
	if n == nil {
		v.above = v.above[:len(v.above)-1]
		return true
	}
	switch n := n.(type) {
	case *ast.GenDecl:
		if n.Tok != token.VAR {
			return false // constants and types
		}
	case *ast.FuncDecl:
		if n.Body != nil {
			v.returnEarly(n)
		}
	case *ast.IfStmt:
		v.change(n.Cond, fmt.Sprintf("(%s) != (mutant == %%d)", v.text(n.Cond)), "condition negated: "+v.short(n.Cond))
	case *ast.BinaryExpr:
		v.binary(n)
	case *ast.BasicLit:
		v.literal(n)
	case *ast.ExprStmt, *ast.IncDecStmt:
		v.remove(n)
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			v.remove(n)
		}
	}
	v.above = append(v.above, n)
	return true
}

// parent is the node around the one that is visited.
func (v *visitor) parent() ast.Node { return v.above[len(v.above)-1] }

// text is that of a node with its own signs of formatting guarded.
func (v *visitor) text(n ast.Node) string {
	return strings.ReplaceAll(v.words(v.file, n), "%", "%%")
}

// short is the text of a node on one line.
func (v *visitor) short(n ast.Node) string {
	const most = 90
	line := []rune(strings.Join(strings.Fields(v.words(v.file, n)), " "))
	if len(line) > most {
		return string(line[:most]) + " …"
	}
	return string(line)
}

func (v *visitor) change(n ast.Node, becomes, what string) {
	v.put(v.at(n.Pos()), v.at(n.End()), n, becomes, what)
}

func (v *visitor) put(from, to int, n ast.Node, becomes, what string) {
	v.found = append(v.found, mutant{v.file.path, v.fset.Position(n.Pos()).Line, from, to, becomes, what})
}

// operators are what an operator becomes.
var operators = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
}

// binary changes an operator. Only the one of the two that is asked for is
// computed: the other may be what the rest of the condition guards against.
func (v *visitor) binary(n *ast.BinaryExpr) {
	instead, known := operators[n.Op]
	whole := v.info.Types[n]
	if !known || whole.Value != nil || !v.canCompute(n, instead) {
		return
	}
	other := fmt.Sprintf("%s %s %s", v.text(n.X), instead, v.text(n.Y))
	what := fmt.Sprintf("%s becomes %s: %s", n.Op, instead, v.short(n))
	if isBoolean(whole.Type) {
		v.change(n, fmt.Sprintf("(mutant == %%[1]d && (%s) || mutant != %%[1]d && (%s))", other, v.text(n)), what)
		return
	}
	if name, can := v.typeName(v.file, whole.Type); can {
		v.change(n, fmt.Sprintf("func() %s { if mutant == %%d { return %s }; return %s }()", name, other, v.text(n)), what)
	}
}

// canCompute reports whether the other operator has a meaning for its operands.
func (v *visitor) canCompute(n *ast.BinaryExpr, instead token.Token) bool {
	switch instead {
	case token.ADD, token.SUB, token.MUL, token.QUO:
		basic, is := v.info.Types[n].Type.Underlying().(*types.Basic)
		divisor := v.info.Types[n.Y].Value
		return is && basic.Info()&types.IsNumeric != 0 && (instead != token.QUO || divisor == nil || divisor.String() != "0")
	}
	return true
}

func isBoolean(t types.Type) bool {
	basic, is := t.Underlying().(*types.Basic)
	return is && basic.Info()&types.IsBoolean != 0
}

// literal makes a whole number one more, where it is no part of a constant.
func (v *visitor) literal(n *ast.BasicLit) {
	if n.Kind != token.INT || !v.computed(n) {
		return
	}
	if name, can := v.typeName(v.file, v.info.Types[n].Type); can && !strings.HasPrefix(name, "untyped") {
		v.change(n, fmt.Sprintf("func() %s { if mutant == %%d { return %s + 1 }; return %s }()", name, n.Value, n.Value), n.Value+" is one more in "+v.short(v.parent()))
	}
}

// computed reports whether a number stands where any value may.
func (v *visitor) computed(n *ast.BasicLit) bool {
	switch parent := v.parent().(type) {
	case *ast.BinaryExpr:
		return v.info.Types[parent].Value == nil && parent.Op != token.SHL && parent.Op != token.SHR
	case *ast.CallExpr:
		return v.info.Types[parent].Value == nil
	case *ast.ReturnStmt, *ast.SliceExpr:
		return true
	case *ast.AssignStmt:
		return parent.Tok != token.SHL_ASSIGN && parent.Tok != token.SHR_ASSIGN
	case *ast.IndexExpr:
		return parent.Index == n
	case *ast.KeyValueExpr:
		return parent.Value == n
	}
	return false
}

// remove takes a statement out.
func (v *visitor) remove(n ast.Node) {
	switch v.parent().(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		v.change(n, fmt.Sprintf("if mutant != %%d { %s }", v.text(n)), "removed: "+v.short(n))
	}
}

// returnEarly has a function give nothing before it does anything.
func (v *visitor) returnEarly(n *ast.FuncDecl) {
	function, is := v.info.Defs[n.Name].Type().(*types.Signature)
	if !is || len(n.Body.List) == 0 {
		return
	}
	var nothing []string
	for result := range function.Results().Variables() {
		name, can := v.typeName(v.file, result.Type())
		if !can {
			return
		}
		nothing = append(nothing, "*new("+name+")")
	}
	from := v.at(n.Body.Lbrace) + 1
	v.put(from, from+1, n, fmt.Sprintf(" if mutant == %%d { return %s };%c", strings.Join(nothing, ", "), v.file.text[from]), "returns nothing at once: "+n.Name.Name)
}
