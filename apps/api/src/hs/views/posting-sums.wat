;; Adds up, document by document, what the features of a query bring, and finds the documents whose sum is high for their
;; length. Documents are 32-bit numbers, sums and lengths 32-bit floats, four of them together. Compiled by `npm run generate`
;; into posting-sums.wasm.ts.
(module
  (import "postings" "memory" (memory 1))
  ;; Addresses of the sum and of the length of document 0.
  (import "postings" "sums" (global $sums i32))
  (import "postings" "lengths" (global $lengths i32))

  ;; Adds $value to the sums of the documents listed from address $at up to $end. Each addition is made in double precision and
  ;; then rounded, as JavaScript does it.
  (func (export "add") (param $at i32) (param $end i32) (param $value f64)
    (local $sum i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $sum (i32.add (global.get $sums) (i32.shl (i32.load (local.get $at)) (i32.const 2))))
        (f32.store
          (local.get $sum)
          (f32.demote_f64 (f64.add (f64.promote_f32 (f32.load (local.get $sum))) (local.get $value))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next))))

  ;; The first document from $document up to $end whose sum is more than $share of its length; some number from $end on if there
  ;; is none. Three numbers beyond the last sum and length are read.
  (func (export "next") (param $document i32) (param $end i32) (param $share f32) (result i32)
    (local $shares v128)
    (local $offset i32)
    (local $above i32)
    (local.set $shares (f32x4.splat (local.get $share)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $document) (local.get $end)))
        (local.set $offset (i32.shl (local.get $document) (i32.const 2)))
        (local.set $above
          (i32x4.bitmask
            (f32x4.gt
              (v128.load (i32.add (global.get $sums) (local.get $offset)))
              (f32x4.mul
                (local.get $shares)
                (v128.load (i32.add (global.get $lengths) (local.get $offset)))))))
        (if (local.get $above)
          (then (return (i32.add (local.get $document) (i32.ctz (local.get $above))))))
        (local.set $document (i32.add (local.get $document) (i32.const 4)))
        (br $next)))
    (local.get $document)))
